package cafe.comptoir.sshsecurity.ssh;

import java.io.IOException;
import java.util.function.BiConsumer;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.server.ServerFactoryManager;
import org.apache.sshd.server.session.SessionFactory;

/**
 * Ends connections that fail without a warning for each in the host's log, as MINA would: strangers fail
 * all day long, and who they are is in the vault's own record.
 */
final class CalmSessions extends SessionFactory {

    private final BiConsumer<Session, Throwable> onFailure;

    CalmSessions(ServerFactoryManager server, BiConsumer<Session, Throwable> onFailure) {
        super(server);
        this.onFailure = onFailure;
    }

    @Override
    public void exceptionCaught(IoSession connection, Throwable failure) {
        AbstractSession session = AbstractSession.getSession(connection, true);
        if (session == null) {
            connection.close(true);
        } else if (session.isOpen()) {
            onFailure.accept(session, failure);
            end(session, failure);
        }
    }

    /** Says why where the protocol has words for it. */
    private void end(Session session, Throwable failure) {
        int code = failure instanceof SshException ssh ? ssh.getDisconnectCode() : 0;
        try {
            if (code > 0) {
                session.disconnect(code, String.valueOf(failure.getMessage()));
                return;
            }
        } catch (IOException e) {
            log.debug("The other end cannot be told why: {}", e.toString());
        }
        session.close(true);
    }
}
