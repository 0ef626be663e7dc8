package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelSettings;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@ComptoirTest
class FullServerTest {

    private static final CafeIds.Server PUBLIC = CafeIds.CAFE.publicServer();

    @Test
    void whenTheCategoryIsFullTheNextOneIsUsed(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        fill(cafe, PUBLIC.channel("Support"), 50);

        Place first = steps.opens("Jeanne", "Le son grésille");
        Place second = steps.opens("Paul", "La souris est morte");

        assertThat(categoryOf(cafe, first)).isEqualTo("Support 2");
        assertThat(categoryOf(cafe, second)).isEqualTo("Support 2");
        assertThat(cafe.sandbox().recorder().calls("POST", TicketSteps.CREATE_CHANNEL))
                .as("refused once, category made, two channels: a full category is not asked again")
                .hasSize(4);
    }

    @Test
    void roomThatBecomesFreeIsUsedAgain(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        fill(cafe, PUBLIC.channel("Support"), 50);
        steps.opens("Jeanne", "Le son grésille");
        cafe.person("Claire").in("rempli-7").isDeletedByHand();
        cafe.settle();

        Place second = steps.opens("Paul", "La souris est morte");

        assertThat(categoryOf(cafe, second)).isEqualTo("Support");
    }

    @Test
    void aCategoryThatIsMissingIsMade(Cafe cafe) {
        cafe.editSettings(
                "tickets", yaml -> yaml.replace("category: Support", "category: Tickets"));

        Place channel = new TicketSteps(cafe).opens("Jeanne", "Le son grésille");

        assertThat(categoryOf(cafe, channel)).isEqualTo("Tickets");
    }

    @Test
    void whatIsInTheWayIsToldToTheStaffAndMendsItself(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Role bot =
                cafe.sandbox()
                        .world()
                        .directory()
                        .findRole(PUBLIC.id(), PUBLIC.botRole())
                        .orElseThrow();
        Role weak = bot.withPermissions(bot.permissions().minus(Permission.MANAGE_CHANNELS));
        cafe.sandbox().world().guilds().changeRole(weak);
        cafe.settle();

        steps.fillsIn("Jeanne", "Le son grésille").submits().sees("Son salon tarde à s'ouvrir");
        cafe.settle();
        steps.cards().sees("Il manque au bot la permission « Gérer les salons »");

        cafe.sandbox().world().guilds().changeRole(bot);
        cafe.settle();
        cafe.advance(Duration.ofMinutes(15));
        steps.channelOf("Jeanne").sees("Le son grésille");
        steps.cards().doesNotSee("Il manque au bot la permission");
    }

    private static void fill(Cafe cafe, long category, int channels) {
        for (int i = 0; i < channels; i++) {
            cafe.sandbox()
                    .world()
                    .channels()
                    .add(
                            new Channel(
                                    PUBLIC.id() + 5000 + i,
                                    ChannelType.TEXT,
                                    PUBLIC.id(),
                                    category,
                                    "rempli-" + i,
                                    i,
                                    ChannelSettings.DEFAULT,
                                    List.of(),
                                    null,
                                    List.of()));
        }
        cafe.settle();
    }

    private static String categoryOf(Cafe cafe, Place place) {
        long parent = place.channel().orElseThrow().parentId();
        return cafe.sandbox().world().directory().findChannel(parent).orElseThrow().name();
    }
}
