package cafe.comptoir.sshsecurity.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.AutocompleteContext;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.sshsecurity.access.Audit;
import cafe.comptoir.sshsecurity.access.Enrolment;
import cafe.comptoir.sshsecurity.access.KeyEntry;
import cafe.comptoir.sshsecurity.access.KeyRing;
import cafe.comptoir.sshsecurity.access.Readers;
import cafe.comptoir.sshsecurity.ssh.SshDoor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/** {@code /vault}: how it is, whose keys it knows, and a new key. */
public final class VaultRoutes {

    private static final SlashCommand VAULT =
            SlashCommand.of("vault", ServerKind.COMPANY)
                    .sub("status")
                    .sub("keys")
                    .sub(
                            "key",
                            Option.string("action").oneOf("add", "remove").mandatory(),
                            Option.string("key").completed());

    private static final int MOST_SHOWN = 25;

    private final Readers readers;
    private final KeyRing ring;
    private final Enrolment enrolment;
    private final Audit audit;
    private final SshDoor door;
    private final VaultStatus status;
    private final HowToConnect connect;
    private final Board board;
    private final Messages messages;

    @Inject
    VaultRoutes(
            Readers readers,
            KeyRing ring,
            Enrolment enrolment,
            Audit audit,
            SshDoor door,
            VaultStatus status,
            HowToConnect connect,
            Board board,
            Messages messages) {
        this.readers = readers;
        this.ring = ring;
        this.enrolment = enrolment;
        this.audit = audit;
        this.door = door;
        this.status = status;
        this.connect = connect;
        this.board = board;
        this.messages = messages;
    }

    public void register(Registrar on) {
        Access readersOnly = Access.of(readers::roles);
        on.slash(VAULT)
                .sub("status", Ack.EPHEMERAL, readersOnly, this::status)
                .sub("keys", Ack.EPHEMERAL, readersOnly, this::keys)
                .sub("key", Ack.EPHEMERAL, readersOnly, this::key)
                .complete("key", readersOnly, this::propose);
    }

    private void status(SlashContext context) throws IOException {
        context.reply(status.text(context.texts()));
    }

    private void keys(SlashContext context) {
        List<KeyEntry> all = ring.all();
        String head = all.isEmpty() ? "keys.none" : "keys.head";
        StringBuilder text = new StringBuilder(context.texts().get(head, all.size()));
        all.stream()
                .limit(MOST_SHOWN)
                .forEach(entry -> text.append('\n').append(line(context.texts(), entry)));
        context.reply(text.toString());
    }

    private String line(Texts texts, KeyEntry entry) {
        String owner =
                switch (entry.owner()) {
                    case KeyEntry.Owner.Reader(long id) ->
                            texts.get(
                                    readers.person(id).isPresent() ? "keys.reader" : "keys.idle",
                                    "<@" + id + ">");
                    case KeyEntry.Owner.Shipper(String host) -> texts.get("keys.shipper", host);
                };
        return texts.get(
                "keys.line", owner, entry.key().fingerprint(), entry.added().getEpochSecond() + "");
    }

    private void key(SlashContext context) throws IOException {
        if (context.string("action").orElse("").equals("add")) {
            String code = enrolment.begin(context.person());
            context.reply(
                    context.texts()
                            .get(
                                    "key.code",
                                    connect.command("enroll", code),
                                    connect.fingerprint()));
        } else {
            remove(context);
        }
    }

    private void remove(SlashContext context) throws IOException {
        String fingerprint = context.string("key").orElse("").strip();
        if (fingerprint.isEmpty()) {
            context.reply(context.texts().get("key.which"));
            return;
        }
        Optional<KeyEntry> entry =
                ring.all().stream()
                        .filter(it -> it.key().fingerprint().equals(fingerprint))
                        .findFirst();
        if (entry.isEmpty() || !ring.remove(fingerprint)) {
            context.reply(context.texts().get("key.unknown"));
            return;
        }
        audit.record("key-removed", "key", fingerprint, "by", context.person().id());
        door.reconsider();
        context.reply(context.texts().get("key.removed", fingerprint));
        tellHolder(entry.get(), context.person());
    }

    /** Whoever has lost a key learns it here, and not from a door that stays shut. */
    private void tellHolder(KeyEntry entry, Person by) {
        if (entry.owner() instanceof KeyEntry.Owner.Reader(long id) && id != by.id()) {
            board.whisper(
                    messages.cafe().get("holder.removed", by.mention(), entry.key().fingerprint()),
                    id);
        }
    }

    private void propose(AutocompleteContext context) {
        String typed = context.typed().toLowerCase(Locale.ROOT);
        context.suggest(
                ring.all().stream()
                        .map(entry -> new Choice(label(entry), entry.key().fingerprint()))
                        .filter(choice -> choice.getName().toLowerCase(Locale.ROOT).contains(typed))
                        .limit(MOST_SHOWN)
                        .toList());
    }

    private String label(KeyEntry entry) {
        String owner =
                switch (entry.owner()) {
                    case KeyEntry.Owner.Reader(long id) ->
                            MarkdownSanitizer.sanitize(readers.name(id));
                    case KeyEntry.Owner.Shipper(String host) -> host;
                };
        String label = owner + " · " + entry.key().fingerprint();
        return label.substring(0, Math.min(label.length(), 100));
    }
}
