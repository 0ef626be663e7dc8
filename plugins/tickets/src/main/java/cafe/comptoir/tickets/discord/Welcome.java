package cafe.comptoir.tickets.discord;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.tickets.TicketsConfig;
import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Ticket;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The first message in a ticket's channel. */
final class Welcome {

    private static final int COLOR = 0x3B82F6;
    private static final int MAX_FIELD = 900;

    /** What a bot may upload on a server without boosts: Discord's 10 MiB, with some room. */
    private static final long MAX_UPLOAD = 9_500_000;

    private final Messages messages;
    private final Hours hours;
    private final Buttons buttons;
    private final Config<TicketsConfig> config;
    private final PluginFiles folder;

    @Inject
    Welcome(
            Messages messages,
            Hours hours,
            Buttons buttons,
            Config<TicketsConfig> config,
            PluginFiles folder) {
        this.messages = messages;
        this.hours = hours;
        this.buttons = buttons;
        this.config = config;
        this.folder = folder;
    }

    MessageCreateData message(Ticket ticket, List<KeptFile> files) {
        Texts texts = messages.in(ticket.language());
        SequencedMap<KeptFile, String> shown = named(uploadable(files));
        return new MessageCreateBuilder()
                .setContent(greeting(texts, ticket))
                .setEmbeds(embed(texts, ticket, files, shown))
                .setFiles(shown.entrySet().stream().map(this::upload).toList())
                // The customer's one button: what the staff does, it does from the card.
                .setComponents(ActionRow.of(buttons.close(texts, ticket.number())))
                .setAllowedMentions(List.of())
                .mentionUsers(ticket.customer().id())
                .build();
    }

    private static String greeting(Texts texts, Ticket ticket) {
        boolean forThem = ticket.openedBy().id() != ticket.customer().id();
        String name = Quote.line(ticket.openedBy().name(), 100);
        String mention = ticket.customer().mention();
        return forThem
                ? texts.get("welcome.greeting.for-you", mention, name)
                : texts.get("welcome.greeting", mention);
    }

    private MessageEmbed embed(
            Texts texts, Ticket ticket, List<KeptFile> all, SequencedMap<KeptFile, String> shown) {
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setColor(COLOR)
                        .setTitle(texts.get("welcome.title", ticket.number().toString()))
                        .setDescription(Quote.block(ticket.report().problem(), 3500))
                        .setFooter(TicketPosts.footer(texts, ticket));
        String machine = ticket.report().machine();
        if (machine != null) {
            embed.addField(texts.get("field.machine"), Quote.line(machine, MAX_FIELD), false);
        }
        if (ticket.origin() != null) {
            embed.addField(
                    texts.get("field.origin"), Card.originLink(texts, ticket.origin()), false);
        }
        shown.entrySet().stream()
                .filter(entry -> entry.getKey().isPicture())
                .findFirst()
                .ifPresent(entry -> embed.setImage("attachment://" + entry.getValue()));
        if (shown.size() < all.size()) {
            embed.addField(texts.get("field.files"), texts.get("welcome.files-missing"), false);
        }
        embed.addField(texts.get("welcome.next.title"), next(texts), false);
        return embed.build();
    }

    private String next(Texts texts) {
        String own = config.get().words().welcome().map(words -> "\n" + words).orElse("");
        return Quote.cut(
                hours.answerComes(texts) + "\n" + texts.get("welcome.next.meanwhile") + own, 1024);
    }

    private static List<KeptFile> uploadable(List<KeptFile> files) {
        long[] room = {MAX_UPLOAD};
        return files.stream()
                .filter(file -> file.path() != null && (room[0] -= file.size()) >= 0)
                .toList();
    }

    private FileUpload upload(Map.Entry<KeptFile, String> named) {
        return FileUpload.fromData(
                folder.resolve(requireNonNull(named.getKey().path())), named.getValue());
    }

    /** Telephones call every picture the same; the embed names one of them. */
    private static SequencedMap<KeptFile, String> named(List<KeptFile> files) {
        SequencedMap<KeptFile, String> names = new LinkedHashMap<>();
        for (KeptFile file : files) {
            String name = uploadName(file);
            names.put(file, names.containsValue(name) ? names.size() + 1 + "-" + name : name);
        }
        return names;
    }

    /** Discord drops what it does not like from names, and then finds no attachment by the other. */
    private static String uploadName(KeptFile file) {
        String plain =
                Normalizer.normalize(file.name(), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9.]+", "-")
                        .replaceAll("^[-.]+|-+(?=\\.)|[-.]+$", "");
        String name = plain.substring(Math.max(0, plain.length() - 60));
        return name.isEmpty() ? Long.toString(file.id()) : name;
    }
}
