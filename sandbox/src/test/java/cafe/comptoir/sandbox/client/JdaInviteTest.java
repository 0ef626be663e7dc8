package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.model.Permission;
import net.dv8tion.jda.api.entities.Icon;
import net.dv8tion.jda.api.entities.Invite;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.emoji.ApplicationEmoji;
import net.dv8tion.jda.api.entities.emoji.RichCustomEmoji;
import net.dv8tion.jda.api.events.emoji.EmojiAddedEvent;
import net.dv8tion.jda.api.events.emoji.EmojiRemovedEvent;
import net.dv8tion.jda.api.events.emoji.update.EmojiUpdateNameEvent;
import net.dv8tion.jda.api.events.guild.invite.GuildInviteCreateEvent;
import net.dv8tion.jda.api.events.guild.invite.GuildInviteDeleteEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberJoinEvent;
import org.junit.jupiter.api.Test;

/** What a server hands out: invites and emoji. */
class JdaInviteTest extends JdaCase {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

    @Test
    void inviteLetsInAsManyAsItSays() {
        TextChannel company = client.jda().getTextChannelById(IDS.company().channel("général"));

        Invite invite = company.createInvite().setMaxUses(1).setMaxAge(3600).complete();

        assertThat(told(GuildInviteCreateEvent.class)).hasSize(1);
        assertThat(Invite.resolve(client.jda(), invite.getCode()).complete().getGuild().getName())
                .isEqualTo("Comptoir – Équipe");
        assertThat(company.retrieveInvites().complete().getFirst().getMaxUses()).isEqualTo(1);
        person("paul").accepts(invite.getCode());
        assertThat(told(GuildMemberJoinEvent.class)).hasSize(1);
        assertThatThrownBy(() -> person("tom").accepts(invite.getCode()))
                .hasMessageContaining("Unknown Invite");
    }

    @Test
    void inviteIsListedAndTakenBack() {
        allowBot(Permission.MANAGE_GUILD);
        Invite invite = general.createInvite().complete();
        assertThat(general.createInvite().setUnique(false).complete().getCode())
                .isEqualTo(invite.getCode());

        assertThat(cafe.retrieveInvites().complete()).hasSize(1);
        invite.delete().complete();

        assertThat(told(GuildInviteDeleteEvent.class)).hasSize(1);
        assertThat(errorOf(Invite.resolve(client.jda(), invite.getCode()))).isEqualTo(10006);
    }

    @Test
    void emojiOfTheServerIsMadeRenamedUsedAndRemoved() {
        allowBot(Permission.CREATE_GUILD_EXPRESSIONS, Permission.MANAGE_GUILD_EXPRESSIONS);

        RichCustomEmoji coffee = cafe.createEmoji("cafe", Icon.from(PICTURE)).complete();
        coffee.getManager().setName("expresso").complete();

        assertThat(told(EmojiAddedEvent.class)).hasSize(1);
        assertThat(told(EmojiUpdateNameEvent.class)).hasSize(1);
        assertThat(cafe.retrieveEmojis().complete()).hasSize(1);
        assertThat(RestCase.download(sandbox.url() + "/cdn/emojis/" + coffee.getId() + ".png"))
                .contains("PNG");
        Message message = general.sendMessage("Un café ?").complete();
        message.addReaction(coffee).complete();
        assertThat(general.retrieveMessageById(message.getId()).complete().getReaction(coffee))
                .isNotNull();
        coffee.delete().complete();
        assertThat(told(EmojiRemovedEvent.class)).hasSize(1);
    }

    @Test
    void emojiOfTheApplicationNeedsNoServer() {
        ApplicationEmoji logo =
                client.jda().createApplicationEmoji("logo", Icon.from(PICTURE)).complete();
        logo.getManager().setName("logo2").complete();

        assertThat(client.jda().retrieveApplicationEmojis().complete())
                .extracting(ApplicationEmoji::getName)
                .containsExactly("logo2");
        assertThat(client.jda().retrieveApplicationEmojiById(logo.getIdLong()).complete().getName())
                .isEqualTo("logo2");
        logo.delete().complete();
        assertThat(client.jda().retrieveApplicationEmojis().complete()).isEmpty();
    }
}
