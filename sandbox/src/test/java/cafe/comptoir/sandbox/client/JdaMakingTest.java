package cafe.comptoir.sandbox.client;

import static cafe.comptoir.sandbox.model.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeSeed;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.NewChannel;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.model.Role;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.channel.ChannelCreateEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberJoinEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.override.PermissionOverrideCreateEvent;
import net.dv8tion.jda.api.events.guild.override.PermissionOverrideDeleteEvent;
import net.dv8tion.jda.api.events.role.RoleCreateEvent;
import net.dv8tion.jda.api.events.role.RoleDeleteEvent;
import org.junit.jupiter.api.Test;

/** What is made by hand reaches the bot as Discord would tell it. */
class JdaMakingTest extends JdaCase {
    @Test
    void botJoinsAMadeServerAndLosesARemovedOne() {
        var made =
                sandbox.world()
                        .making()
                        .server("Annexe", "annexe", IDS.person("tom"), CafeSeed.BOT);

        assertThat(told(GuildJoinEvent.class)).hasSize(1);
        Guild guild = client.jda().getGuildById(made.id());
        assertThat(guild.getOwnerIdLong()).isEqualTo(IDS.person("tom"));
        assertThat(guild.getBotRole()).isNotNull();
        assertThat(guild.getSelfMember().hasPermission(Permission.MANAGE_CHANNEL)).isTrue();
        assertThat(guild.getTextChannels()).extracting(TextChannel::getName).hasSize(1);
        assertThat(guild.getTextChannels().getFirst().canTalk()).isTrue();

        sandbox.world().removing().server(made.id());

        assertThat(told(GuildLeaveEvent.class)).hasSize(1);
        assertThat(client.jda().getGuildById(made.id())).isNull();
    }

    @Test
    void channelRolePersonAndOverwriteAreTold() {
        var making = sandbox.world().making();
        var channel =
                making.channel(PUBLIC.id(), NewChannel.of("Le Comptoir", ChannelType.TEXT, 0));
        var role =
                making.role(
                        new Role(
                                0,
                                PUBLIC.id(),
                                "Barista",
                                0xA0522D,
                                true,
                                0,
                                PermissionSet.NONE,
                                false,
                                0));
        var person = making.person("Zoé", "", "fr", Map.of(PUBLIC.id(), Set.of(role.id())));
        PermissionSet view = PermissionSet.of(VIEW_CHANNEL);
        making.overwrite(
                channel.id(), PermissionOverwrite.role(role.id(), PermissionSet.NONE, view));

        assertThat(told(ChannelCreateEvent.class))
                .singleElement()
                .satisfies(e -> assertThat(e.getChannel().getName()).isEqualTo("le-comptoir"));
        assertThat(told(RoleCreateEvent.class))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.getRole().getColors().getPrimaryRaw()).isEqualTo(0xA0522D));
        assertThat(told(GuildMemberJoinEvent.class))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.getMember().getRoles())
                                .containsExactly(e.getGuild().getRoleById(role.id())));
        assertThat(told(PermissionOverrideCreateEvent.class)).hasSize(1);
        TextChannel seen = cafe.getTextChannelById(channel.id());
        assertThat(
                        told(GuildMemberJoinEvent.class)
                                .getFirst()
                                .getMember()
                                .hasPermission(seen, Permission.VIEW_CHANNEL))
                .isFalse();

        making.overwrite(
                channel.id(),
                PermissionOverwrite.role(role.id(), PermissionSet.NONE, PermissionSet.NONE));
        sandbox.world().removing().role(PUBLIC.id(), role.id());
        sandbox.world().removing().person(person.id());

        assertThat(told(PermissionOverrideDeleteEvent.class)).hasSize(1);
        assertThat(told(RoleDeleteEvent.class)).hasSize(1);
        assertThat(told(GuildMemberRemoveEvent.class)).hasSize(1);
    }
}
