package cafe.comptoir.sshsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@VaultCafe
class EnrolmentTest {

    private static final Pattern CODE =
            Pattern.compile("ssh -p \\d+ enroll@127.0.0.1 ([A-Z0-9]{10})");

    @TempDir Path folder;

    @Test
    void aKeyGetsInWhenItsHolderProvesItAndAnotherReaderApproves(Cafe cafe) {
        Machine machine = new Machine(cafe, folder);
        String code = asks(cafe);

        assertThat(machine.run(machine.ssh("Nadir", "enroll", code)).out())
                .contains("attend l'approbation");
        cafe.settle();
        assertThat(machine.reads("Nadir", "help").code()).isEqualTo(255);

        Place claire = cafe.person("Claire").inDirectMessages();
        claire.sees("demande à lire le coffre");
        claire.clicks("Approuver").sees("Approuvé par");

        assertThat(machine.reads("Nadir", "query class=AUDIT key-added").out())
                .contains("by=" + cafe.person("Claire").id());
        nadir(cafe).uses("/coffre clés").sees("peut lire");
        cafe.person("Nadir").inDirectMessages().sees("a approuvé votre clé");
    }

    @Test
    void whoDecidesTooLateReadsWhatWasDecided(Cafe cafe) {
        cafe.person("Inès").inServer("company").isGiven("PDG");
        Machine machine = new Machine(cafe, folder);
        machine.run(machine.ssh("Nadir", "enroll", asks(cafe)));
        cafe.settle();
        Place ines = cafe.person("Inès").inDirectMessages();
        ines.sees("demande à lire le coffre");

        cafe.person("Claire").inDirectMessages().clicks("Refuser").sees("est refusée");
        ines.clicks("Approuver").sees("est refusée");

        assertThat(ines.canUse("Approuver")).isFalse();
        cafe.person("Nadir").inDirectMessages().sees("a refusé votre clé");
        assertThat(machine.reads("Nadir", "help").code()).isEqualTo(255);
    }

    @Test
    void aRefusedKeyStaysOut(Cafe cafe) {
        Machine machine = new Machine(cafe, folder);
        machine.run(machine.ssh("Nadir", "enroll", asks(cafe)));
        cafe.settle();

        cafe.person("Claire").inDirectMessages().clicks("Refuser").sees("est refusée");

        assertThat(machine.reads("Nadir", "help").code()).isEqualTo(255);
    }

    @Test
    void whoeverAskedLearnsThatNobodyHasAnswered(Cafe cafe) {
        Machine machine = new Machine(cafe, folder);
        machine.run(machine.ssh("Nadir", "enroll", asks(cafe)));
        cafe.settle();

        cafe.advance(Duration.ofHours(25));

        cafe.person("Nadir").inDirectMessages().sees("Personne n'a répondu en 24 heures");
        cafe.person("Claire").inDirectMessages().clicks("Approuver").sees("Trop tard");
        assertThat(machine.reads("Nadir", "help").code()).isEqualTo(255);
    }

    @Test
    void whoeverAskedLearnsThatThereIsNobodyElse(Cafe cafe) {
        cafe.person("Claire").inServer("company").loses("PDG");
        cafe.person("Claire").inServer("public").loses("PDG");
        Machine machine = new Machine(cafe, folder);

        machine.run(machine.ssh("Nadir", "enroll", asks(cafe)));

        cafe.person("Nadir").inDirectMessages().sees("personne n'a pu être prévenu");
    }

    @Test
    void whereTheChannelIsClosedReadersAreAskedByPrivateMessage(Cafe cafe) {
        cafe.editSettings(
                "ssh-security",
                yaml -> yaml.replaceAll("(?m)^channel:.*|^# channel:.*", "channel: général"));
        cafe.sandbox()
                .world()
                .channels()
                .putOverwrite(
                        CafeIds.CAFE.person("claire"),
                        CafeIds.CAFE.company().channel("général"),
                        PermissionOverwrite.role(
                                CafeIds.CAFE.company().botRole(),
                                PermissionSet.NONE,
                                PermissionSet.of(Permission.SEND_MESSAGES)));
        Machine machine = new Machine(cafe, folder);

        machine.run(machine.ssh("Nadir", "enroll", asks(cafe)));

        cafe.person("Claire").inDirectMessages().sees("demande à lire le coffre");
    }

    @Test
    void aCodeWorksOnceAndForTenMinutes(Cafe cafe) {
        Machine machine = new Machine(cafe, folder);
        String used = asks(cafe);
        assertThat(machine.run(machine.ssh("Nadir", "enroll", used)).code()).isZero();
        assertThat(machine.run(machine.ssh("other", "enroll", used)).code()).isEqualTo(1);

        String old = asks(cafe);
        cafe.advance(Duration.ofMinutes(11));
        assertThat(machine.run(machine.ssh("Nadir", "enroll", old)).err())
                .contains("n'est pas valable");
        assertThat(machine.run(machine.ssh("Nadir", "enroll", "GUESSED234")).code()).isEqualTo(1);
    }

    @Test
    void nobodyApprovesTheirOwnKey(Cafe cafe) {
        cafe.editSettings(
                "ssh-security",
                yaml -> yaml.replaceAll("(?m)^channel:.*|^# channel:.*", "channel: général"));
        Machine machine = new Machine(cafe, folder);
        machine.run(machine.ssh("Nadir", "enroll", asks(cafe)));
        cafe.settle();

        nadir(cafe).sees("demande à lire le coffre");
        nadir(cafe).clicks("Approuver").sees("Personne n'approuve sa propre clé");
        cafe.person("Hugo").in("général").clicks("Approuver");
        assertThat(machine.reads("Nadir", "help").code()).isEqualTo(255);
    }

    @Test
    void onlyReadersUseTheCommand(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/vault key action:add").sees("il faut");
        cafe.person("Hugo").in("général").uses("/vault status").sees("il faut");
    }

    @Test
    void aKeyTakenOutOnDiscordOpensNothing(Cafe cafe) {
        Machine machine = new Machine(cafe, folder).reader("Nadir");
        String fingerprint =
                machine.run(java.util.List.of("ssh-keygen", "-lf", machine.pub("Nadir").toString()))
                        .out()
                        .split(" ")[1];

        cafe.person("Claire")
                .in("général")
                .uses("/vault key action:remove key:" + fingerprint)
                .sees("est retirée");

        cafe.person("Nadir").inDirectMessages().sees("a retiré votre clé");
        assertThat(machine.reads("Nadir", "help").code()).isEqualTo(255);
    }

    private static Place nadir(Cafe cafe) {
        return cafe.person("Nadir").in("général");
    }

    private static String asks(Cafe cafe) {
        String text = nadir(cafe).uses("/vault key action:add").message().orElseThrow().toString();
        Matcher matcher = CODE.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
