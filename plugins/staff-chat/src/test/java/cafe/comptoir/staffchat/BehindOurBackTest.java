package cafe.comptoir.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.model.Guilds;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** People change on Discord by hand what the plugin counts on. */
@ComptoirTest
class BehindOurBackTest {

    private static final String ROLE = "En service";
    private static final long COMPANY = CafeIds.CAFE.company().id();
    private static final int ABOVE_THE_BOT = 100;

    @Test
    void aDutyRoleThatSomebodyDeletedIsMadeAnewForThoseOnDuty(Cafe cafe) {
        hugoGoesOnDuty(cafe);

        cafe.sandbox()
                .world()
                .roles()
                .delete(CafeIds.CAFE.person("claire"), COMPANY, role(cafe).id());
        cafe.settle();

        assertThat(cafe.person("Hugo").inServer("Équipe").roles()).contains(ROLE);
        assertThat(cafe.person("Inès").inServer("Équipe").roles()).doesNotContain(ROLE);
    }

    @Test
    void aDutyRoleDeletedWhileTheHostIsDownIsMadeAnewToo(Cafe cafe) {
        hugoGoesOnDuty(cafe);

        cafe.stop();
        cafe.sandbox()
                .world()
                .roles()
                .delete(CafeIds.CAFE.person("claire"), COMPANY, role(cafe).id());
        cafe.startAgain();
        cafe.settle();

        assertThat(cafe.person("Hugo").inServer("Équipe").roles()).contains(ROLE);
    }

    @Test
    void aDutyRoleAboveTheBotsIsSaidAndCaughtUpWith(Cafe cafe) {
        hugoGoesOnDuty(cafe);
        Role before = role(cafe);
        guilds(cafe).changeRole(at(before, ABOVE_THE_BOT));
        cafe.settle();

        cafe.person("Inès").in("général").uses("/service prendre").sees("Bon service");
        cafe.settle();
        cafe.person("Inès").in("service").sees("🟢 Inès");
        assertThat(cafe.plugin("staff-chat").health().toString())
                .contains("Le bot ne peut pas gérer le rôle", "En service", "au-dessus");

        guilds(cafe).changeRole(before);
        cafe.settle();
        cafe.advance(Duration.ofMinutes(1));
        assertThat(cafe.person("Inès").inServer("Équipe").roles()).contains(ROLE);
        assertThat(cafe.plugin("staff-chat").health().toString()).doesNotContain("rôle");
    }

    @Test
    void aRostersChannelThatSomebodyDeletedIsMadeAnew(Cafe cafe) {
        hugoGoesOnDuty(cafe);

        cafe.person("Claire").in("service").isDeletedByHand();
        cafe.settle();

        cafe.person("Inès").in("service").sees("🟢 Hugo");
    }

    @Test
    void aHandoverThatSomebodyDeletedComesBackUntilItIsRead(Cafe cafe) {
        hugoGoesOnDuty(cafe);
        cafe.person("Hugo").in("général").uses("/service fin").fills("note", "Poste 4").submits();
        cafe.settle();

        cafe.person("Claire").in("service").deletes("Passation laissée par Hugo");
        cafe.settle();
        cafe.person("Inès").in("service").clicks("J'en ai pris connaissance").sees("Merci");
        cafe.settle();
        cafe.person("Claire").in("service").deletes("Passation laissée par Hugo");
        cafe.settle();

        cafe.person("Inès").in("service").doesNotSee("Passation laissée par Hugo");
    }

    private static void hugoGoesOnDuty(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre").sees("Bon service");
        cafe.settle();
    }

    private static Guilds guilds(Cafe cafe) {
        return cafe.sandbox().world().guilds();
    }

    private static Role role(Cafe cafe) {
        return cafe.sandbox().world().directory().role(COMPANY, ROLE);
    }

    private static Role at(Role role, int position) {
        return new Role(
                role.id(),
                role.guildId(),
                role.name(),
                role.color(),
                role.hoisted(),
                position,
                role.permissions(),
                role.mentionable(),
                role.botId());
    }
}
