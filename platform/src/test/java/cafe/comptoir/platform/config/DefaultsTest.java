package cafe.comptoir.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.people.RoleName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsTest {

    @TempDir Path root;

    @Test
    void everyTypeHasItsDefault() {
        Shop shop = new HomeFolder(root).read(Shop.class);

        assertThat(shop.maxOpen()).isEqualTo(3);
        assertThat(shop.big()).isEqualTo(9_000_000_000L);
        assertThat(shop.ratio()).isEqualTo(0.5);
        assertThat(shop.open()).isTrue();
        assertThat(shop.mode()).isEqualTo(Shop.Mode.LOUD);
        assertThat(shop.idle()).isEqualTo(Duration.ofHours(36));
        assertThat(shop.opens()).isEqualTo(LocalTime.of(8, 30));
        assertThat(shop.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(shop.rest()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(shop.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(shop.role()).isEqualTo(new RoleName("employee"));
        assertThat(shop.word()).isEqualTo("yes: no");
        assertThat(shop.empty()).isEmpty();
        assertThat(shop.greeting()).isEqualTo("Bonjour.\n\nDeux paragraphes.\n");
        assertThat(shop.secret()).isEmpty();
        assertThat(shop.desk()).isEqualTo(new Shop.Desk("front", 1));
        assertThat(shop.second()).isEmpty();
        assertThat(shop.staff()).containsExactly(new RoleName("ceo"), new RoleName("employee"));
        assertThat(shop.desks()).isEmpty();
        assertThat(shop.stock()).isEmpty();
        assertThat(shop.hours()).containsExactly(Map.entry("noon", 12), Map.entry("tea", 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aWrittenFileSaysTheSameAsNone(String language) throws Exception {
        HomeFolder home = new HomeFolder(root, Locale.of(language));
        Shop withoutFile = home.with("{}").read(Shop.class);

        Files.delete(root.resolve(HomeFolder.FILE));
        Shop first = home.read(Shop.class);
        Shop again = home.read(Shop.class);

        assertThat(home.text()).contains("max-open: 3");
        assertThat(List.of(first, again)).containsOnly(withoutFile);
    }

    @Test
    void aWrittenFileExplainsEachSettingInTheLanguageOfTheCafe() throws Exception {
        HomeFolder home = new HomeFolder(root, Locale.FRENCH);

        home.read(Shop.class);

        assertThat(home.text())
                .startsWith(
                        """
                        # La boutique.
                        # Deux lignes.

                        # Combien à la fois.
                        max-open: 3
                        """)
                .contains(
                        """
                        # Le guichet.
                        desk:
                          # Son nom.
                          name: front
                          seats: 1

                        # second:
                        #   # Son nom.
                        #   name: front
                        #   seats: 1
                        """)
                .contains(
                        """
                        # Chaque entrée :
                        #   name – Son nom.
                        #   seats
                        desks: []
                        """)
                .contains("# note: text\n")
                .contains("# secret: ${NAME}\n");
    }

    @Test
    void aWrittenFileShowsWhatMustBeFilledIn() {
        HomeFolder home = new HomeFolder(root);

        assertThat(catchProblems(() -> home.read(Shop.Strict.class)))
                .containsExactly(
                        "config/shop.yml:1: 'host' has no value; it must be a text",
                        "config/shop.yml:3: 'password' must be a secret: ${NAME} for an environment"
                                + " variable or file:/path");
    }

    @Test
    void theHostsOwnFileIsReadAsItIsWritten() throws Exception {
        HomeFolder home = new HomeFolder(root, Locale.ENGLISH);

        HostConfig written = home.read(HostConfig.class);

        assertThat(written).isEqualTo(home.with("{}").read(HostConfig.class));
        assertThat(written.roles().keySet().stream().map(RoleName::value))
                .containsExactly(
                        "ceo", "network-engineer", "communications", "employee", "customer");
        assertThat(home.with("token: ${DISCORD_TOKEN}").read(HostConfig.class).token()).isEmpty();
    }

    @Test
    void idsOfServersNeedNoQuotes() throws Exception {
        HostConfig config =
                new HomeFolder(root)
                        .with(
                                "servers: { company: 1234567890123456789, public: [987654321098765432] }")
                        .read(HostConfig.class);

        assertThat(config.servers().company()).contains(1234567890123456789L);
        assertThat(config.servers().publicServers()).containsExactly(987654321098765432L);
    }

    static List<String> catchProblems(Runnable action) {
        try {
            action.run();
            return List.of();
        } catch (ConfigException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
