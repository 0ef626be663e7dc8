package cafe.comptoir.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.platform.config.HostConfig;
import cafe.comptoir.platform.config.HostConfig.DiscordRoles;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.utils.cache.MemberCacheView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DiscordPeopleTest {

    private static final long COMPANY = 100000000000000001L;
    private static final long PUBLIC = 100000000000000002L;
    private static final RoleName CEO = new RoleName("ceo");
    private static final RoleName EMPLOYEE = new RoleName("employee");
    private static final RoleName CUSTOMER = new RoleName("customer");

    private final JDA jda = mock(JDA.class);
    private final List<Member> onCompany = new ArrayList<>();
    private final List<Member> onPublic = new ArrayList<>();
    private final Guild company = server(COMPANY, onCompany);
    private final Guild open = server(PUBLIC, onPublic);
    private final Role boss = role(company, 300000000000000001L, "PDG");
    private final Role staff = role(open, 300000000000000002L, "Employé");
    private final DiscordServers servers = new DiscordServers(DiscordPeopleTest::config);
    private final DiscordPeople people = new DiscordPeople(DiscordPeopleTest::config, servers);

    private static HostConfig config() {
        return new HostConfig(
                Optional.empty(),
                HostConfig.Language.FR,
                ZoneId.of("Europe/Paris"),
                new HostConfig.Servers(Optional.of(COMPANY), List.of(PUBLIC)),
                Map.of(
                        CEO, new DiscordRoles(List.of("pdg"), List.of()),
                        EMPLOYEE,
                                new DiscordRoles(
                                        List.of("@everyone"), List.of("300000000000000002")),
                        CUSTOMER, new DiscordRoles(List.of(), List.of("@everyone"))),
                List.of(CEO),
                List.of(),
                HostConfig.Storage.SQLITE,
                new HostConfig.Limits(Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    @BeforeEach
    void connect() {
        servers.connect(jda);
    }

    private Guild server(long id, List<Member> members) {
        Guild guild = mock(Guild.class);
        MemberCacheView cache = mock(MemberCacheView.class);
        when(cache.iterator()).thenAnswer(_ -> new ArrayList<>(members).iterator());
        when(guild.getIdLong()).thenReturn(id);
        when(guild.getMemberCache()).thenReturn(cache);
        lenient().when(guild.getRolesByName(any(), anyBoolean())).thenReturn(List.of());
        when(jda.getGuildById(id)).thenReturn(guild);
        Role everyone = role(guild, id, "@everyone");
        when(guild.getPublicRole()).thenReturn(everyone);
        return guild;
    }

    private static Role role(Guild guild, long id, String name) {
        Role role = mock(Role.class);
        when(role.getName()).thenReturn(name);
        when(guild.getRoleById(Long.toString(id))).thenReturn(role);
        when(guild.getRolesByName(name, true)).thenReturn(List.of(role));
        when(guild.getRolesByName(name.toLowerCase(Locale.ROOT), true)).thenReturn(List.of(role));
        return role;
    }

    private static User user(long id, String name) {
        User user = mock(User.class);
        when(user.getIdLong()).thenReturn(id);
        when(user.getEffectiveName()).thenReturn(name);
        return user;
    }

    private Member join(Guild guild, User user, @Nullable String nickname, Role... roles) {
        Member member = mock(Member.class);
        long id = user.getIdLong();
        when(member.getIdLong()).thenReturn(id);
        when(member.getUser()).thenReturn(user);
        when(member.getGuild()).thenReturn(guild);
        when(member.getNickname()).thenReturn(nickname);
        when(member.getRoles()).thenReturn(List.of(roles));
        when(guild.getMemberById(id)).thenReturn(member);
        (guild.equals(company) ? onCompany : onPublic).add(member);
        return member;
    }

    @Test
    void rolesOfAPersonAreThoseOfAllServers() {
        User ana = user(1, "Ana");
        join(company, ana, null, boss);
        join(open, ana, null);

        assertThat(people.find(1)).contains(new Person(1, "Ana", Set.of(CEO, EMPLOYEE, CUSTOMER)));
    }

    @Test
    void nameIsTheCompanysBeforeThePublicOne() {
        User ana = user(1, "ana_1998");
        join(open, ana, "Ana la joueuse");

        assertThat(people.of(ana).name()).isEqualTo("Ana la joueuse");
        join(company, ana, "Ana (caisse)");
        assertThat(people.of(ana).name()).isEqualTo("Ana (caisse)");
    }

    @Test
    void personWhoLeftHasNoRoles() {
        assertThat(people.find(9)).isEmpty();
        assertThat(people.of(user(9, "Gone"))).isEqualTo(new Person(9, "Gone", Set.of()));
        assertThat(people.of(UserSnowflake.fromId(9)).name()).isEqualTo("9");
    }

    @Test
    void memberThatAnInteractionBringsIsNewerThanWhatIsRemembered() {
        User ana = user(1, "Ana");
        join(open, ana, null);
        Member now = join(open, ana, null, staff);
        when(open.getMemberById(1L)).thenReturn(onPublic.getFirst());

        assertThat(people.of(now).roles()).containsExactlyInAnyOrder(EMPLOYEE, CUSTOMER);
    }

    @Test
    void everyoneWithARoleIsFoundOnceAndByName() {
        User zoe = user(1, "Zoé");
        join(company, zoe, null);
        join(open, zoe, null, staff);
        join(open, user(2, "Bob"), null, staff);
        join(open, user(3, "Customer"), null);

        assertThat(people.withAny(List.of(EMPLOYEE)))
                .extracting(Person::name)
                .containsExactly("Bob", "Zoé");
    }

    @Test
    void botIsNobody() {
        User bot = user(4, "Bot");
        when(bot.isBot()).thenReturn(true);
        join(company, bot, null, boss);

        assertThat(people.of(bot).roles()).isEmpty();
        assertThat(people.withAny(List.of(EMPLOYEE, CEO))).isEmpty();
    }

    @Test
    void rolesStandForDifferentDiscordRolesOnEachServer() {
        assertThat(people.rolesOn(company, List.of(CEO, EMPLOYEE)))
                .containsExactly(boss, company.getPublicRole());
        assertThat(people.rolesOn(open, List.of(CEO, EMPLOYEE))).containsExactly(staff);
        assertThat(people.rolesOn(server(7, List.of()), List.of(CEO))).isEmpty();
    }

    @Test
    void serversAreKnownByTheirKind() {
        assertThat(servers.company()).isSameAs(company);
        assertThat(servers.publicServers()).containsExactly(open);
        assertThat(servers.kindOf(company)).contains(ServerKind.COMPANY);
        assertThat(servers.kindOf(open)).contains(ServerKind.PUBLIC);
        assertThat(servers.kindOf(server(7, List.of()))).isEmpty();
    }

    @Test
    void companyServerThatIsNotThereIsSaidSo() {
        DiscordServers unconnected = new DiscordServers(DiscordPeopleTest::config);

        assertThatIllegalStateException()
                .isThrownBy(unconnected::company)
                .withMessageContaining("company server");
    }
}
