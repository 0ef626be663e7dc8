package cafe.comptoir.sandbox.script;

import static cafe.comptoir.sandbox.script.Option.option;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.client.JdaClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People at a small help desk made with JDA. */
class ScriptTest {
    private static final CafeIds.Server PUBLIC = CafeIds.CAFE.publicServer();
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

    private Sandbox sandbox;
    private JdaClient bot;
    private Script script;
    private Actor jeanne;
    private Actor paul;
    private Actor hugo;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxOptions.cafe());
        bot = JdaClient.connect(sandbox, new DeskBot());
        DeskBot.furnish(bot.jda(), PUBLIC.id(), PUBLIC.channel("aide"));
        script = sandbox.script();
        jeanne = script.person("Jeanne");
        paul = script.person("paul");
        hugo = script.person("Hugo");
    }

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @Test
    void customerOpensATicketThatOnlyTheyAndTheStaffSee() {
        Answer thanks =
                jeanne.in("aide")
                        .clicks("Ouvrir un ticket")
                        .fills("what", "L'imprimante ne marche pas")
                        .chooses("Quel poste ?", "Poste 2")
                        .attaches("Une photo ?", "imprimante.png", PICTURE)
                        .submits();

        assertThat(thanks.message().orElseThrow().ephemeral()).isTrue();
        thanks.sees("Merci, on vous répond bientôt.");
        jeanne.inDirectMessages().sees("Votre ticket est ouvert : L'imprimante ne marche pas");
        jeanne.in("ticket-0001").sees("L’imprimante ne marche pas, avec imprimante.png");
        hugo.in("ticket-0001").clicks("Prendre").sees("@Hugo s'en occupe.");
        jeanne.sees("@Hugo s'en occupe.");
        paul.cannotSee("ticket-0001");
        paul.doesNotSee("imprimante").doesNotSee("Merci, on vous répond bientôt.");
    }

    @Test
    void formIsRefusedAsDiscordsClientRefusesIt() {
        Form form = jeanne.in("aide").clicks("Ouvrir un ticket").form();

        assertThatThrownBy(form::submits)
                .isInstanceOf(ScriptFailure.class)
                .hasMessageContaining("what");
        assertThatThrownBy(() -> form.fills("what", "bof").submits())
                .hasMessageContaining("between 5 and 200");
        assertThatThrownBy(() -> form.chooses("Quel poste ?", "Poste 9"))
                .hasMessageContaining("'Poste 9' is not among the choices [Poste 1, Poste 2]");
        assertThatThrownBy(() -> form.fills("wat", "Rien"))
                .hasMessageContaining("no field 'wat'")
                .hasMessageContaining("'Qu'est-ce qui ne va pas ?' (what, required)");

        form.fills("what", "Maintenant ça va").submits().sees("Merci");
        assertThat(jeanne.openForm()).isEmpty();
        hugo.in("ticket-0001").sees("Maintenant ça va");
    }

    @Test
    void dismissedFormIsGone() {
        jeanne.in("aide").clicks("Ouvrir un ticket").form().dismisses();

        assertThatThrownBy(() -> jeanne.form())
                .hasMessageContaining("Jeanne has no form before them.");
    }

    @Test
    void slashCommandsAreUsedInFrenchAndByTheirBaseNames() {
        Place aide = jeanne.in("aide");

        aide.uses("/ticket liste").sees("Aucun ticket ouvert.");
        aide.uses("/ticket list").sees("Aucun ticket ouvert.");
        aide.uses("/ticket prendre", option("numéro", 42), option("raison", "Urgent"))
                .sees("Ticket 42 pris (u).");
        aide.uses("/ticket take number:7 reason:Normal").sees("Ticket 7 pris (n).");
        assertThatThrownBy(() -> aide.uses("/ticket prendre"))
                .hasMessageContaining("'number' is required");
        assertThatThrownBy(() -> aide.uses("/tiket liste"))
                .hasMessageContaining("no command /tiket");
    }

    @Test
    void autocompleteSuggestsWhatTheBotSuggests() {
        List<Suggestion> suggestions = jeanne.in("aide").types("/ticket prendre", "numéro", "4");

        assertThat(suggestions)
                .extracting(Suggestion::name)
                .containsExactly("n° 41 — imprimante", "n° 42 — souris");
        assertThat(suggestions.getFirst().value().asLong()).isEqualTo(1);
    }

    @Test
    void menusUnderMessagesAreChosenFromByWhatIsReadInThem() {
        jeanne.in("aide").chooses("Quel poste ?", "Poste 2").sees("Choisi : [p2]");
        Answer changed = jeanne.in("aide").chooses("Avec qui ?", "Inès");

        assertThat(changed.kind()).isEqualTo(Answer.Kind.CHANGE);
        paul.in("aide").sees("Avec @Inès");
    }

    @Test
    void contextMenusWorkOnMessagesAndPeople() {
        paul.in("general").writes("Mon clavier est bloqué");

        jeanne.in("general")
                .usesOnMessage("Ouvrir un ticket", "clavier")
                .sees("À propos de « Mon clavier est bloqué »");
        jeanne.in("general").usesOnPerson("Fiche", paul).sees("Fiche de @Paul");
    }

    @Test
    void deferredAnswerIsWaitedFor() {
        Answer answer = jeanne.in("aide").clicks("Prends ton temps");

        assertThat(answer.message().orElseThrow().text()).isEqualTo("Voilà, c'est fait.");
    }

    @Test
    void silenceOfTheBotFailsWithWhatHappenedLast() {
        assertThatThrownBy(() -> jeanne.in("aide").clicks("Sans réponse"))
                .isInstanceOf(ScriptFailure.class)
                .hasMessageContaining("Jeanne clicks [Sans réponse] in #aide")
                .hasMessageContaining("did not acknowledge it in time")
                .hasMessageContaining("Un souci ? On s'en occupe.")
                .hasMessageContaining("gateway INTERACTION_CREATE")
                .hasMessageContaining("REST POST /channels/");
    }

    @Test
    void whatIsDisabledOrHiddenCannotBeUsed() {
        assertThatThrownBy(() -> jeanne.in("aide").clicks("Fermé"))
                .hasMessageContaining("disabled");
        Actor hurried = script.within(Duration.ofMillis(50)).person("Jeanne");
        assertThatThrownBy(() -> hurried.in("aide").clicks("Nulle part"))
                .hasMessageContaining("sees no button 'Nulle part'");
        assertThatThrownBy(() -> hurried.in("direction"))
                .hasMessageContaining("does not see the channel #direction");
        assertThatThrownBy(() -> jeanne.at(PUBLIC.channel("annonces")).writes("Coucou"))
                .hasMessageContaining("Missing Permissions");
    }

    @Test
    void missingTextTellsWhatIsSeenInstead() {
        Actor hurried = script.within(Duration.ofMillis(50)).person("Jeanne");
        hurried.in("general").writes("Bonjour");

        assertThatThrownBy(() -> hurried.in("general").sees("Bonsoir"))
                .hasMessageContaining("Jeanne does not see \"Bonsoir\" in #general")
                .hasMessageContaining("#general Jeanne: Bonjour");
        assertThatThrownBy(() -> hurried.doesNotSee("Bonjour"))
                .hasMessageContaining("sees \"Bonjour\"");
    }

    @Test
    void doubleClickAsksTwiceBeforeAnyAnswer() {
        List<Answer> answers = jeanne.in("aide").doubleClicks("Ouvrir un ticket");

        assertThat(answers).extracting(Answer::kind).containsOnly(Answer.Kind.FORM);
        assertThat(sandbox.recorder().events("INTERACTION_CREATE")).hasSize(2);
    }

    @Test
    void peopleWriteEditReactDeleteAndUpload() {
        Place general = jeanne.in("general");

        general.writes("Bonjour tout le monde");
        paul.in("general").reacts("Bonjour", "👋");
        general.sees("👋 1");
        paul.in("general").takesBack("Bonjour", "👋").doesNotSee("👋");
        general.edits("Bonjour", "Bonsoir à tous");
        paul.in("general").sees("Bonsoir à tous");
        paul.in("general").replies("Bonsoir", "Salut Jeanne");
        general.uploads("photo.png", PICTURE);
        assertThat(paul.in("general").seesFile("photo.png").size()).isEqualTo(PICTURE.length);
        general.deletes("Bonsoir");
        paul.doesNotSee("Bonsoir à tous");
        assertThatThrownBy(() -> paul.in("general").deletes("photo.png"))
                .hasMessageContaining("Missing Permissions");
    }

    @Test
    void peopleComeAndGoAndTheirRolesDecideWhatTheySee() {
        paul.cannotSee("company/général");

        OnServer company = paul.joins("company");
        company.in("général").writes("Premier jour !");
        hugo.sees("Premier jour !");
        assertThatThrownBy(
                        () -> script.within(Duration.ofMillis(30)).person("paul").in("direction"))
                .hasMessageContaining("does not see");
        company.isGiven("PDG").in("direction").writes("Je vois tout.");
        company.loses("PDG");
        paul.cannotSee("direction");
        company.leaves().cannotSee("général");
    }

    @Test
    void closedDirectMessagesGetNothing() {
        jeanne.closesDirectMessages();

        jeanne.in("aide").clicks("Ouvrir un ticket").fills("what", "Souris cassée").submits();
        hugo.in("ticket-0001").sees("Souris cassée");
        bot.settle();

        jeanne.inDirectMessages().doesNotSee("Votre ticket");
    }

    @Test
    void channelOfTheSameNameOnBothServersHasToBeNamedWithItsServer() {
        assertThatThrownBy(() -> hugo.in("annonces"))
                .hasMessageContaining("2 channels called #annonces");

        assertThat(hugo.in("public/annonces").channelId()).isEqualTo(PUBLIC.channel("annonces"));
        assertThat(hugo.inServer("company").in("annonces").name()).isEqualTo("#annonces");
    }

    @Test
    void onlyWhoMayDeletesAChannelByHand() {
        assertThatThrownBy(() -> jeanne.in("general").isDeletedByHand())
                .hasMessageContaining("Missing Permissions");

        script.person("Claire").in("general").isDeletedByHand();

        jeanne.cannotSee("general");
    }
}
