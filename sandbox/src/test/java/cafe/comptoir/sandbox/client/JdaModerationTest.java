package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.model.Permission;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.audit.ActionType;
import net.dv8tion.jda.api.audit.AuditLogEntry;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Icon;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.guild.GuildAuditLogEntryCreateEvent;
import net.dv8tion.jda.api.events.guild.GuildBanEvent;
import net.dv8tion.jda.api.events.guild.GuildUnbanEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberJoinEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.update.GuildUpdateNameEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePositionEvent;
import net.dv8tion.jda.api.events.self.SelfUpdateNameEvent;
import org.junit.jupiter.api.Test;

/** What is done to people, roles and the server itself, and what the audit log keeps of it. */
class JdaModerationTest extends JdaCase {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

    @Test
    void bannedPersonIsOutAndStaysOut() {
        allowBot(Permission.BAN_MEMBERS);
        UserSnowflake tom = UserSnowflake.fromId(IDS.person("tom"));
        person("tom").in("general").writes("Spam");

        cafe.ban(tom, 1, TimeUnit.HOURS).reason("Publicité répétée").complete();

        assertThat(told(GuildBanEvent.class)).hasSize(1);
        assertThat(told(GuildMemberRemoveEvent.class)).hasSize(1);
        assertThat(cafe.retrieveBan(tom).complete().getReason()).isEqualTo("Publicité répétée");
        assertThat(cafe.retrieveBanList().complete()).hasSize(1);
        assertThat(general.getHistory().retrievePast(5).complete()).isEmpty();
        assertThatThrownBy(() -> person("tom").joins("public")).hasMessageContaining("banned");
        cafe.unban(tom).complete();
        assertThat(told(GuildUnbanEvent.class)).hasSize(1);
        assertThat(errorOf(cafe.retrieveBan(tom))).isEqualTo(10026);
        person("tom").joins("public");
    }

    @Test
    void severalAreBannedAtOnce() {
        allowBot(Permission.BAN_MEMBERS, Permission.MANAGE_GUILD);

        var answer =
                cafe.ban(
                                List.of(
                                        UserSnowflake.fromId(IDS.person("tom")),
                                        UserSnowflake.fromId(1)),
                                Duration.ZERO)
                        .complete();

        assertThat(answer.getBannedUsers()).hasSize(1);
        assertThat(answer.getFailedUsers())
                .extracting(UserSnowflake::getIdLong)
                .containsExactly(1L);
    }

    @Test
    void moderatorsBanByHandForAReason() {
        person("claire").inServer("public").bans(person("tom"), "Triche");

        AuditLogEntry entry = told(GuildAuditLogEntryCreateEvent.class).getLast().getEntry();
        assertThat(entry.getType()).isEqualTo(ActionType.BAN);
        assertThat(entry.getReason()).isEqualTo("Triche");
        person("claire").inServer("public").kicks(person("paul"), "");
        assertThat(told(GuildMemberRemoveEvent.class)).hasSize(2);
        assertThatThrownBy(() -> person("jeanne").inServer("public").kicks(person("hugo"), ""))
                .hasMessageContaining("Missing Permissions");
    }

    @Test
    void serverThatTheBotWasKickedFromIsHeardOfNoMore() {
        person("paul").in("general").writes("Encore là ?");
        sandbox.world().members().kick(IDS.person("claire"), PUBLIC.id(), IDS.bot());

        person("paul").in("general").writes("Parti !");

        assertThat(arrived()).containsOnlyOnce("MESSAGE_CREATE").contains("GUILD_DELETE");
    }

    @Test
    void auditLogTellsWhoDidWhatAndWhy() {
        general.getManager().setTopic("Tout et rien").reason("Plus clair").complete();
        cafe.createRole().setName("Habitué").complete();

        List<AuditLogEntry> log = cafe.retrieveAuditLogs().complete();

        assertThat(log)
                .extracting(AuditLogEntry::getType)
                .startsWith(ActionType.ROLE_CREATE, ActionType.CHANNEL_UPDATE);
        AuditLogEntry topic = log.get(1);
        assertThat(topic.getReason()).isEqualTo("Plus clair");
        assertThat(topic.getUser()).isEqualTo(client.jda().getSelfUser());
        assertThat(topic.getChangeByKey("topic").<String>getNewValue()).isEqualTo("Tout et rien");
        assertThat(cafe.retrieveAuditLogs().type(ActionType.CHANNEL_UPDATE).complete()).hasSize(1);
        assertThat(told(GuildAuditLogEntryCreateEvent.class)).hasSize(2);
    }

    @Test
    void rolesAreOrderedBelowOnesOwn() {
        Role regular = cafe.createRole().setName("Habitué").complete();
        client.settle();
        Role customer = cafe.getRoleById(PUBLIC.role("customer"));

        cafe.modifyRolePositions().selectPosition(regular).moveAbove(customer).complete();

        assertThat(told(RoleUpdatePositionEvent.class)).isNotEmpty();
        assertThat(regular.getPosition()).isGreaterThan(customer.getPosition());
        assertThat(cafe.retrieveRoleMemberCounts().complete().get(customer)).isEqualTo(4);
    }

    @Test
    void serverAndBotChangeTheirNamesAndPictures() {
        allowBot(Permission.MANAGE_GUILD);

        cafe.getManager().setName("Le Comptoir").setIcon(Icon.from(PICTURE)).complete();
        client.jda().getSelfUser().getManager().setName("garcon").complete();

        assertThat(told(GuildUpdateNameEvent.class)).hasSize(1);
        assertThat(cafe.getIconId()).hasSize(32);
        assertThat(RestCase.download(sandbox.url() + "/cdn/icons/1/" + cafe.getIconId() + ".png"))
                .contains("PNG");
        assertThat(told(SelfUpdateNameEvent.class)).hasSize(1);
    }

    @Test
    void somebodyWhoGrantedItIsBroughtIn() {
        Guild company = client.jda().getGuildById(IDS.company().id());
        UserSnowflake paul = UserSnowflake.fromId(IDS.person("paul"));

        company.addMember("oauth2." + paul.getId(), paul).setNickname("Paulo").complete();

        assertThat(told(GuildMemberJoinEvent.class)).hasSize(1);
        assertThat(person("paul").inServer("company").places()).isNotEmpty();
        UserSnowflake tom = UserSnowflake.fromId(IDS.person("tom"));
        assertThat(errorOf(company.addMember("autre", tom))).isEqualTo(50025);
    }

    @Test
    void messagesAreFoundWhereTheBotMayRead() {
        person("paul").in("general").writes("Mon clavier colle");
        person("tom").in("aide").writes("Quel clavier ?");
        person("tom").in("aide").writes("Bonjour");

        assertThat(sandbox.world().search().find(IDS.bot(), PUBLIC.id(), it -> true)).hasSize(3);
        assertThat(cafe.searchMessages().content("clavier").complete().asResults().getMessages())
                .extracting(Message::getContentRaw)
                .containsExactly("Quel clavier ?", "Mon clavier colle");
    }

    @Test
    void channelsChangePlacesAndTakeTheirCategorysPermissions() {
        TextChannel made = cafe.createTextChannel("fin").complete();
        client.settle();

        cafe.modifyTextChannelPositions().selectPosition(made).moveTo(0).complete();

        client.settle();
        assertThat(cafe.getTextChannels().getFirst()).isEqualTo(made);
    }
}
