package cafe.comptoir.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.model.Channels;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of alerts where their channel is closed to the bot, or gone. */
@ComptoirTest
class AlertChannelTest {

    private static final long CLAIRE = CafeIds.CAFE.person("claire");
    private static final long BOT = CafeIds.CAFE.company().botRole();

    private final Service printer = new Service();

    @AfterEach
    void close() {
        printer.close();
    }

    @Test
    void aClosedChannelIsSaidAndCaughtUpWith(Cafe cafe) {
        watchPrinter(cafe);
        printer.fails();
        Place claire = cafe.person("Claire").in("alertes");
        claire.sees("imprimante : en panne");
        printer.comesBack();
        claire.sees("imprimante : de nouveau en ordre");
        cafe.settle();
        long channel = claire.channelId();
        PermissionSet send = PermissionSet.of(Permission.SEND_MESSAGES);
        Channels channels = cafe.sandbox().world().channels();
        channels.putOverwrite(
                CLAIRE, channel, PermissionOverwrite.role(BOT, PermissionSet.NONE, send));

        printer.fails();
        Place nadir = cafe.person("Nadir").in("général");
        Awaiting.until(() -> {
            nadir.uses("/surveillance état").sees("Les alertes ne peuvent pas s'afficher");
            return nadir.messages().getLast().says("imprimante – en panne");
        });
        assertThat(cafe.plugin("monitoring").health().toString())
                .contains("#alertes", "Envoyer des messages");

        channels.deleteOverwrite(CLAIRE, channel, BOT);
        cafe.advance(Duration.ofMinutes(10));
        claire.sees("imprimante : en panne");
        assertThat(cafe.plugin("monitoring").health().toString()).doesNotContain("alertes");
    }

    @Test
    void alertsFindAPlaceWhenTheirChannelIsGone(Cafe cafe) {
        cafe.editSettings(
                "monitoring",
                yaml -> yaml.replaceFirst("(?m)^channel:.*", "channel: '199999999999999999'"));
        watchPrinter(cafe);
        printer.fails();

        Place nadir = cafe.person("Nadir").in("alertes");
        nadir.sees("imprimante : en panne");
        nadir.uses("/surveillance état").sees("n'existe plus : les alertes vont dans #alertes");
        printer.comesBack();
        nadir.sees("imprimante : de nouveau en ordre");
    }

    private void watchPrinter(Cafe cafe) {
        Settings.watch(
                cafe,
                "name: imprimante, type: tcp, target: '%s', every: 1s, failures: 1, recoveries: 1"
                        .formatted(printer.address()));
    }
}
