package cafe.comptoir.sshsecurity.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.sshsecurity.access.Readers;
import cafe.comptoir.sshsecurity.store.StoreState;
import jakarta.inject.Inject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the readers when the vault stops taking records, and when it takes them again. */
public final class TroubleNotice {

    private static final Logger log = LoggerFactory.getLogger(TroubleNotice.class);

    private final Board board;
    private final Readers readers;
    private final Messages messages;

    @Inject
    TroubleNotice(Board board, Readers readers, Messages messages) {
        this.board = board;
        this.readers = readers;
        this.messages = messages;
    }

    /** Says so at once and without the database, whose disk may be the one that is full. */
    public void tell(StoreState state) {
        try {
            String text = VaultStatus.store(messages.cafe(), state);
            board.post(MessageCreateData.fromContent("🗄️ " + text), readers.all());
        } catch (RuntimeException e) {
            log.warn(
                    "Nobody could be told on Discord that the vault is {}: {}",
                    state,
                    e.toString());
        }
    }
}
