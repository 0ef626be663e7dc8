package cafe.comptoir.sandbox.model;

import static cafe.comptoir.sandbox.model.Permission.ADMINISTRATOR;
import static cafe.comptoir.sandbox.model.Permission.ATTACH_FILES;
import static cafe.comptoir.sandbox.model.Permission.READ_MESSAGE_HISTORY;
import static cafe.comptoir.sandbox.model.Permission.SEND_MESSAGES;
import static cafe.comptoir.sandbox.model.Permission.SEND_MESSAGES_IN_THREADS;
import static cafe.comptoir.sandbox.model.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final long GUILD = 1;
    private static final long STAFF = 2;
    private static final long LOUD = 3;
    private static final long OWNER = 10;
    private static final long PERSON = 11;
    private static final PermissionSet BASE =
            PermissionSet.of(VIEW_CHANNEL, SEND_MESSAGES, ATTACH_FILES, READ_MESSAGE_HISTORY);
    private static final PermissionSet SEE = PermissionSet.of(VIEW_CHANNEL);

    private final Guild guild = new Guild(GUILD, "Café", OWNER, "fr", NOW);
    private final Map<Long, Role> roles = new HashMap<>();

    PermissionRulesTest() {
        role(GUILD, BASE);
        role(STAFF, PermissionSet.NONE);
        role(LOUD, PermissionSet.NONE);
    }

    /** Each letter is one overwrite for VIEW_CHANNEL: a allows, d denies, - says nothing. */
    @ParameterizedTest(name = "everyone {0}, staff {1}, loud {2}, member {3}: sees {4}")
    @CsvSource({
        "-, -, -, -, true",
        "d, -, -, -, false",
        "d, a, -, -, true",
        "a, d, -, -, false",
        "-, d, a, -, true",
        "d, a, d, -, true",
        "-, -, -, d, false",
        "d, d, d, a, true",
        "a, a, a, d, false",
    })
    void overwritesApplyFromEveryoneOverRolesToTheMember(
            char everyone, char staff, char loud, char self, boolean sees) {
        List<PermissionOverwrite> overwrites =
                List.of(
                        PermissionOverwrite.member(PERSON, allow(self), deny(self)),
                        PermissionOverwrite.role(LOUD, allow(loud), deny(loud)),
                        PermissionOverwrite.role(STAFF, allow(staff), deny(staff)),
                        PermissionOverwrite.role(GUILD, allow(everyone), deny(everyone)));

        PermissionSet result = in(member(STAFF, LOUD), overwrites, false);

        assertThat(result.has(VIEW_CHANNEL)).isEqualTo(sees);
    }

    @Test
    void whoDoesNotSeeAChannelCanDoNothingInIt() {
        var hidden = List.of(PermissionOverwrite.role(GUILD, PermissionSet.NONE, SEE));

        assertThat(in(member(), hidden, false)).isEqualTo(PermissionSet.NONE);
    }

    @Test
    void whoCannotWriteCannotAttachEither() {
        var readOnly =
                List.of(
                        PermissionOverwrite.role(
                                GUILD, PermissionSet.NONE, PermissionSet.of(SEND_MESSAGES)));

        assertThat(in(member(), readOnly, false))
                .isEqualTo(PermissionSet.of(VIEW_CHANNEL, READ_MESSAGE_HISTORY));
    }

    @Test
    void inThreadsWritingIsAPermissionOfItsOwn() {
        assertThat(in(member(), List.of(), true).has(ATTACH_FILES)).isFalse();
        role(GUILD, BASE.plus(SEND_MESSAGES_IN_THREADS).minus(SEND_MESSAGES));
        assertThat(in(member(), List.of(), true).has(ATTACH_FILES)).isTrue();
    }

    @Test
    void administratorAndOwnerAreStoppedByNothing() {
        role(STAFF, PermissionSet.of(ADMINISTRATOR));
        var hidden = List.of(PermissionOverwrite.role(GUILD, PermissionSet.NONE, SEE));
        Member owner = new Member(GUILD, OWNER, null, Set.of(), NOW, null);

        assertThat(in(member(STAFF), hidden, false)).isEqualTo(PermissionSet.ALL);
        assertThat(in(owner, hidden, false)).isEqualTo(PermissionSet.ALL);
    }

    @Test
    void inTimeOutOneOnlyReads() {
        Member punished = member().withTimeout(NOW.plus(Duration.ofMinutes(1)));
        Member pardoned = member().withTimeout(NOW.minus(Duration.ofMinutes(1)));

        assertThat(in(punished, List.of(), false))
                .isEqualTo(PermissionSet.of(VIEW_CHANNEL, READ_MESSAGE_HISTORY));
        assertThat(in(pardoned, List.of(), false)).isEqualTo(BASE);
    }

    private PermissionSet in(Member member, List<PermissionOverwrite> overwrites, boolean thread) {
        return PermissionRules.inChannel(
                guild, roles, member, PermissionSet.NONE, overwrites, thread, NOW);
    }

    private void role(long id, PermissionSet permissions) {
        roles.put(id, new Role(id, GUILD, "r" + id, 0, false, 1, permissions, false, 0));
    }

    private static Member member(Long... roles) {
        return new Member(GUILD, PERSON, null, Set.of(roles), NOW, null);
    }

    private static PermissionSet allow(char what) {
        return what == 'a' ? SEE : PermissionSet.NONE;
    }

    private static PermissionSet deny(char what) {
        return what == 'd' ? SEE : PermissionSet.NONE;
    }
}
