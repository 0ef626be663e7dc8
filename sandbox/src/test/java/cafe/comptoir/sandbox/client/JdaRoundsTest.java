package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.model.MessageDraft;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.thumbnail.Thumbnail;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a bot does in a day, so that every entity passes through JDA's parsers in both directions. */
@ExtendWith(QuietJda.class)
class JdaRoundsTest {
    private static final CafeIds IDS = CafeIds.CAFE;

    private Sandbox sandbox;
    private JdaClient client;
    private Guild cafe;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.cafe());
        client = JdaClient.connect(sandbox);
        cafe = client.jda().getGuildById(IDS.publicServer().id());
    }

    @AfterEach
    void stop() {
        DiscordDescription.ifPresent().ifPresent(d -> d.check(sandbox.recorder().calls()));
        client.close();
        sandbox.close();
    }

    @Test
    void privateChannelIsMadeChangedAndRemoved() {
        Category support = cafe.getCategoriesByName("Support", false).getFirst();
        Member jeanne = cafe.retrieveMemberById(IDS.person("jeanne")).complete();

        TextChannel ticket =
                support.createTextChannel("Ticket 1")
                        .addRolePermissionOverride(
                                cafe.getIdLong(), null, EnumSet.of(Permission.VIEW_CHANNEL))
                        .addMemberPermissionOverride(
                                jeanne.getIdLong(), EnumSet.of(Permission.VIEW_CHANNEL), null)
                        .addMemberPermissionOverride(
                                IDS.bot(), EnumSet.of(Permission.VIEW_CHANNEL), null)
                        .setTopic("L'écran est noir")
                        .complete();
        client.settle();

        long id = ticket.getIdLong();
        assertThat(cafe.getTextChannelById(id).getName()).isEqualTo("ticket-1");
        assertThat(sandbox.world().sees(jeanne.getIdLong(), id)).isTrue();
        assertThat(sandbox.world().sees(IDS.person("tom"), id)).isFalse();
        ticket.upsertPermissionOverride(jeanne).deny(Permission.MESSAGE_SEND).complete();
        ticket.getManager().setName("fini").setSlowmode(5).complete();
        client.settle();
        assertThat(cafe.getTextChannelById(id).getName()).isEqualTo("fini");
        assertThat(jeanne.hasPermission(cafe.getTextChannelById(id), Permission.MESSAGE_SEND))
                .isFalse();
        ticket.delete().complete();
        client.settle();
        assertThat(cafe.getTextChannelById(id)).isNull();
    }

    @Test
    void messagesOfEveryShapeAreSentAndRead() {
        TextChannel general = cafe.getTextChannelsByName("general", false).getFirst();
        Message first =
                general.sendMessage("Bonjour <@" + IDS.person("paul") + ">")
                        .addEmbeds(
                                new EmbedBuilder()
                                        .setTitle("Carte")
                                        .setDescription("d")
                                        .addField("a", "b", true)
                                        .setImage("attachment://note.txt")
                                        .setTimestamp(java.time.Instant.EPOCH)
                                        .build())
                        .addFiles(file("note.txt", "très bien"))
                        .complete();

        assertThat(first.getMentions().getUsers()).hasSize(1);
        assertThat(first.getEmbeds().getFirst().getImage().getUrl())
                .isEqualTo(first.getAttachments().getFirst().getUrl());
        Message reply = first.reply("Oui").complete();
        assertThat(reply.getReferencedMessage().getId()).isEqualTo(first.getId());
        first.editMessage("Bonsoir").setAttachments(first.getAttachments()).complete();
        first.addReaction(Emoji.fromUnicode("👍")).complete();
        first.pin().complete();
        assertThat(general.retrievePinnedMessages().complete()).hasSize(1);
        Message again = general.retrieveMessageById(first.getId()).complete();
        assertThat(again.getContentRaw()).isEqualTo("Bonsoir");
        assertThat(again.getReactions()).hasSize(1);
        general.purgeMessages(List.of(first, reply)).forEach(done -> done.join());
        client.settle();
        assertThat(general.getHistory().retrievePast(5).complete())
                .as("only the notice of the pin is left")
                .extracting(Message::getType)
                .containsExactly(net.dv8tion.jda.api.entities.MessageType.CHANNEL_PINNED_ADD);
    }

    @Test
    void newComponentsComeBackWhole() {
        TextChannel general = cafe.getTextChannelsByName("general", false).getFirst();
        MessageCreateData card =
                new MessageCreateBuilder()
                        .useComponentsV2()
                        .setFiles(file("a.txt", "a"), file("b.png", "b"))
                        .setComponents(
                                Container.of(
                                        TextDisplay.of("# Ticket"),
                                        Section.of(
                                                Thumbnail.fromUrl("attachment://b.png"),
                                                TextDisplay.of("Écran")),
                                        Separator.createDivider(Separator.Spacing.SMALL),
                                        MediaGallery.of(
                                                MediaGalleryItem.fromUrl("attachment://b.png")),
                                        FileDisplay.fromFileName("a.txt"),
                                        ActionRow.of(
                                                Button.primary("take", "Prendre"),
                                                Button.link("https://example.org", "Voir"))))
                        .build();

        Message sent = general.sendMessage(card).complete();

        assertThat(sent.isUsingComponentsV2()).isTrue();
        assertThat(sent.getComponents()).hasSize(1);
        assertThat(sent.getComponentTree().findAll(Button.class)).hasSize(2);
        Message read = general.retrieveMessageById(sent.getId()).complete();
        assertThat(read.getComponentTree().findAll(FileDisplay.class)).hasSize(1);
    }

    @Test
    void threadsAndForumPostsLive() {
        TextChannel general = cafe.getTextChannelsByName("general", false).getFirst();
        Member paul = cafe.retrieveMemberById(IDS.person("paul")).complete();
        Message message = general.sendMessage("Au fait").complete();

        ThreadChannel thread = message.createThreadChannel("Discussion").complete();
        thread.addThreadMember(paul).complete();
        thread.sendMessage("Par ici").complete();
        ThreadChannel hidden = general.createThreadChannel("Notes", true).complete();
        hidden.sendMessage("Privé").complete();
        var post =
                cafe.getForumChannelsByName("questions", false)
                        .getFirst()
                        .createForumPost("Lenteur", MessageCreateData.fromContent("?"))
                        .complete();
        client.settle();

        assertThat(cafe.getThreadChannels()).hasSize(3);
        assertThat(sandbox.world().sees(paul.getIdLong(), hidden.getIdLong())).isFalse();
        thread.getManager().setArchived(true).setLocked(true).complete();
        post.getThreadChannel().delete().complete();
        client.settle();
        assertThat(cafe.getThreadChannels())
                .extracting(ThreadChannel::getName)
                .containsExactly("Notes");
    }

    @Test
    void membersAreLookedAfter() {
        Member tom = cafe.retrieveMemberById(IDS.person("tom")).complete();
        var employee = cafe.getRoleById(IDS.publicServer().role("employee"));

        cafe.addRoleToMember(tom, employee).complete();
        tom.modifyNickname("Tom (stagiaire)").complete();
        tom.timeoutFor(Duration.ofMinutes(5)).complete();
        client.settle();

        Member now = cafe.retrieveMemberById(tom.getId()).useCache(false).complete();
        assertThat(now.getRoles()).contains(employee);
        assertThat(now.getEffectiveName()).isEqualTo("Tom (stagiaire)");
        assertThat(now.isTimedOut()).isTrue();
        cafe.removeRoleFromMember(tom, employee).complete();
        now.removeTimeout().complete();
        now.kick().complete();
        client.settle();
        assertThat(sandbox.world().directory().findMember(cafe.getIdLong(), tom.getIdLong()))
                .isEmpty();
    }

    @Test
    void directMessagesGoBothWays() {
        Waiting<String> heard = new Waiting<>();
        client.jda()
                .addEventListener(
                        (net.dv8tion.jda.api.hooks.EventListener)
                                event -> {
                                    if (event
                                                    instanceof
                                                    net.dv8tion.jda.api.events.message
                                                                    .MessageReceivedEvent
                                                            m
                                            && !m.getAuthor().isBot()) {
                                        heard.tell(
                                                m.getChannelType()
                                                        + m.getMessage().getContentRaw());
                                    }
                                });
        long jeanne = IDS.person("jeanne");

        var dm = client.jda().openPrivateChannelById(jeanne).complete();
        dm.sendMessage("Bonjour Jeanne").complete();
        sandbox.world().messages().post(jeanne, dm.getIdLong(), MessageDraft.text("Bonjour !"));

        assertThat(heard.await()).isEqualTo("PRIVATEBonjour !");
    }

    @Test
    void commandsAreRegisteredReadAndRemoved() {
        var made =
                cafe.updateCommands()
                        .addCommands(
                                Commands.slash("ticket", "Tickets")
                                        .setDefaultPermissions(
                                                DefaultMemberPermissions.enabledFor(
                                                        Permission.MESSAGE_MANAGE)),
                                Commands.message("Ouvrir un ticket"))
                        .complete();

        assertThat(cafe.retrieveCommands().complete()).hasSize(2);
        made.getFirst().editCommand().setDescription("Autre").complete();
        made.getFirst().delete().complete();
        assertThat(cafe.retrieveCommands().complete()).hasSize(1);
        assertThat(client.jda().retrieveApplicationInfo().complete().getName())
                .isEqualTo("Comptoir");
    }

    private static FileUpload file(String name, String content) {
        return FileUpload.fromData(
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), name);
    }
}
