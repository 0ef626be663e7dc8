package cafe.comptoir.sshsecurity.ssh;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.sshsecurity.SshSecurityConfig;
import cafe.comptoir.sshsecurity.access.Audit;
import cafe.comptoir.sshsecurity.session.Login;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is connected: from the first packet over the log-in to the end, which may come from us. */
final class Visitors implements PublickeyAuthenticator, SessionListener {

    private static final Logger log = LoggerFactory.getLogger(Visitors.class);

    private static final String TURNED_AWAY = "turned-away";

    private final AttributeKey<Map<String, Optional<Login>>> asked = new AttributeKey<>();
    private final AttributeKey<String> failure = new AttributeKey<>();
    private final Map<Session, Login> logins = new ConcurrentHashMap<>();
    private final Gatekeeper gatekeeper;
    private final SourceLimits sources;
    private final Strangers strangers;
    private final Config<SshSecurityConfig> config;
    private final Audit audit;

    @Inject
    Visitors(
            Gatekeeper gatekeeper,
            SourceLimits sources,
            Strangers strangers,
            Config<SshSecurityConfig> config,
            Audit audit) {
        this.gatekeeper = gatekeeper;
        this.sources = sources;
        this.strangers = strangers;
        this.config = config;
        this.audit = audit;
    }

    /** Returns who is at the other end of a session. */
    Optional<Login> of(Session session) {
        return Optional.ofNullable(logins.get(session));
    }

    int count() {
        return logins.size();
    }

    /** A client asks first whether a key would do, and then proves it: both reach this, once recorded. */
    @Override
    public boolean authenticate(String user, PublicKey key, ServerSession session) {
        Map<String, Optional<Login>> answers =
                session.computeAttributeIfAbsent(asked, _ -> new ConcurrentHashMap<>());
        String question = user + " " + java.util.Arrays.hashCode(key.getEncoded());
        Optional<Login> answer =
                answers.computeIfAbsent(
                        question,
                        _ -> {
                            Optional<Login> login = gatekeeper.admit(user, key, session);
                            if (login.isEmpty()) {
                                sources.refused(session.getClientAddress());
                            }
                            return login;
                        });
        answer.ifPresent(login -> session.setAttribute(LAST, login));
        return answer.isPresent();
    }

    /** The key that was asked about last is the one whose signature MINA checks next. */
    private static final AttributeKey<Login> LAST = new AttributeKey<>();

    @Override
    public void sessionCreated(Session session) {
        if (!sources.began(session)) {
            session.setAttribute(failure, TURNED_AWAY);
            strangers.turnedAway(source(session));
            session.getIoSession().close(true);
        }
    }

    private static String source(Session session) {
        return SourceLimits.source(session.getIoSession().getRemoteAddress());
    }

    /** A session is about to be closed. */
    void failed(Session session, Throwable reason) {
        session.computeAttributeIfAbsent(failure, _ -> Strangers.why(reason));
    }

    /** Says good-bye to somebody who took too long, among others. */
    @Override
    public void sessionDisconnect(
            Session session, int code, String text, String language, boolean ours) {
        if (ours) {
            session.computeAttributeIfAbsent(
                    failure, _ -> SshConstants.getDisconnectReasonName(code));
        }
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        if (event != Event.Authenticated) {
            return;
        }
        Login login = session.getAttribute(LAST);
        place(session, login);
        if (login == null || !gatekeeper.isStillWelcome(login) || isCrowded(login)) {
            session.close(true);
            return;
        }
        logins.put(session, login);
        record("login", login);
    }

    /** Anybody can come to enrol, so whoever does stays among those who wait, and has as few tries. */
    private void place(Session session, @Nullable Login login) {
        if (login instanceof Login.Enrolling) {
            sources.refused(session.getIoSession().getRemoteAddress());
        } else {
            sources.loggedIn(session);
        }
    }

    private boolean isCrowded(Login login) {
        long same = logins.values().stream().filter(l -> l.key().equals(login.key())).count();
        boolean crowded = same >= config.get().limits().sessionsPerKey();
        if (crowded) {
            record("refused-crowded", login);
        }
        return crowded;
    }

    @Override
    public void sessionClosed(Session session) {
        sources.ended(session);
        Login login = logins.remove(session);
        if (login != null) {
            record("logout", login);
            return;
        }
        String why = session.getAttribute(failure);
        boolean recorded = session.getAttribute(asked) != null || TURNED_AWAY.equals(why);
        if (!recorded) {
            strangers.ended(source(session), why == null ? "hung-up" : why);
        }
    }

    long strangers() {
        return strangers.count();
    }

    void recordStrangers() {
        strangers.record(audit);
    }

    /** Ends the sessions of those who would not come in any more. */
    void reconsider() {
        Set<Login> unwelcome = new HashSet<>();
        List<Map.Entry<Session, Login>> all = new ArrayList<>(logins.entrySet());
        for (Map.Entry<Session, Login> visitor : all) {
            if (!gatekeeper.isStillWelcome(visitor.getValue())) {
                unwelcome.add(visitor.getValue());
                record("session-ended", visitor.getValue());
                visitor.getKey().close(true);
            }
        }
        if (!unwelcome.isEmpty()) {
            log.info("Ended {} SSH sessions of people or keys without the right", unwelcome.size());
        }
    }

    private void record(String act, Login login) {
        String who =
                switch (login) {
                    case Login.Reader reader -> Long.toString(reader.person());
                    case Login.Shipper shipper -> "shipper:" + shipper.owner().host();
                    case Login.Enrolling _ -> "enroll";
                };
        audit.record(act, "person", who, "key", login.key().fingerprint(), "from", login.from());
    }
}
