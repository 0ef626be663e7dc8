package cafe.comptoir.platform.dispatch;

import static net.dv8tion.jda.api.utils.messages.MessageEditData.fromCreateData;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.post.Quote;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one acknowledgement of an interaction. The handler's answer, the timer's deferral and the host's
 * words race for the callback; whoever takes {@link Phase#FRESH} sends it, the others edit or add.
 */
final class Acknowledgement implements Answer {

    private static final Logger log = LoggerFactory.getLogger(Acknowledgement.class);

    /** Of Discord's 2000 characters, beside the host's words. */
    private static final int MOST_GIVEN_BACK = 1500;

    /** What became of the callback. */
    private enum Phase {
        /** It is still to be sent. */
        FRESH,
        /** A message was promised, and has not come. */
        PROMISED,
        /** It was a message of the plugin's, or has become one. */
        ANSWERED,
        /** It was about the message that the component sits on. */
        ON_SOURCE,
        /** It was a form. */
        FORM,
        /** It was the host's words. */
        HOST
    }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.FRESH);
    private final Ack ack;
    private final Answers answers;
    private final HostTexts texts;
    private final Locale locale;
    private final String written;
    private volatile long whispered;

    /**
     * @param written what the person wrote into the form that is answered, empty for anything else
     */
    Acknowledgement(Ack declared, Answers answers, HostTexts texts, Locale locale, String written) {
        this.ack = declared == Ack.EDIT && !answers.onMessage() ? Ack.EPHEMERAL : declared;
        this.answers = answers;
        this.texts = texts;
        this.locale = locale;
        this.written = written;
    }

    /** Answers with a message, or changes the answer given. */
    void reply(MessageCreateData message) {
        if (ack == Ack.EDIT) {
            replyBesideSource(message);
        } else if (claim(Phase.ANSWERED)) {
            await(send(() -> answers.reply(message, ack != Ack.PUBLIC)));
        } else if (phase.get() == Phase.FORM) {
            throw new IllegalStateException("answered with a form already");
        } else {
            phase.set(Phase.ANSWERED);
            await(answers.editOriginal(fromCreateData(message)));
        }
    }

    /** Saves a request where it can: without deferral the private message itself is the callback. */
    private void replyBesideSource(MessageCreateData message) {
        if (whispered != 0) {
            await(answers.editWhisper(whispered, fromCreateData(message)));
        } else if (!answers.onPrivateMessage() && claim(Phase.ANSWERED)) {
            await(send(() -> answers.reply(message, true)));
        } else if (phase.get() == Phase.ANSWERED || phase.get() == Phase.HOST) {
            phase.set(Phase.ANSWERED);
            await(answers.editOriginal(fromCreateData(message)));
        } else {
            whispered = whisperBesideSource(message).getIdLong();
        }
    }

    private Message whisperBesideSource(MessageCreateData message) {
        if (claim(Phase.ON_SOURCE)) {
            // Where it fails, the whisper fails with it.
            var _ = send(answers::deferEdit);
        }
        return await(answers.whisper(message));
    }

    /** Changes the message that the component sits on. */
    void edit(MessageEditData message) {
        if (ack != Ack.EDIT) {
            throw new IllegalStateException("the route does not declare EDIT");
        } else if (claim(Phase.ON_SOURCE)) {
            await(send(() -> answers.edit(message)));
        } else if (phase.get() == Phase.ON_SOURCE) {
            await(answers.editOriginal(message));
        } else {
            await(answers.editSource(message));
        }
    }

    /** Sends one more private message. */
    void whisper(MessageCreateData message) {
        if (ack == Ack.EDIT) {
            whisperBesideSource(message);
        } else if (phase.get() == Phase.ANSWERED || phase.get() == Phase.HOST) {
            await(answers.whisper(message));
        } else if (ack == Ack.PUBLIC) {
            // Discord would take it for the public answer that was promised.
            throw new IllegalStateException("whisper comes after reply on a PUBLIC route");
        } else {
            reply(message);
        }
    }

    /** Answers with a form. */
    void open(Modal form) {
        if (ack != Ack.MODAL) {
            throw new IllegalStateException("the route does not declare MODAL");
        }
        if (!claim(Phase.FORM)) {
            throw new IllegalStateException("answered already, or too late for a form");
        }
        await(send(() -> answers.open(form)));
    }

    @Override
    public Duration patience(DispatchLimits limits) {
        return ack == Ack.MODAL ? limits.retryAfter() : limits.deferAfter();
    }

    @Override
    public void late() {
        switch (ack) {
            case MODAL -> {
                if (claim(Phase.HOST)) {
                    later(() -> answers.reply(words(HostText.TRY_AGAIN), true));
                }
            }
            case EDIT -> {
                if (claim(Phase.ON_SOURCE)) {
                    later(answers::deferEdit);
                }
            }
            case EPHEMERAL, PUBLIC -> {
                if (claim(Phase.PROMISED)) {
                    later(() -> answers.deferReply(ack == Ack.EPHEMERAL));
                }
            }
        }
    }

    @Override
    public void say(HostText text, Object... arguments) {
        boolean first = claim(Phase.HOST);
        boolean lost = text != HostText.DONE && (first || ack != Ack.PUBLIC);
        MessageCreateData words =
                lost ? withWhatWasWritten(text, arguments) : words(text, arguments);
        if (first) {
            later(() -> answers.reply(words, true));
        } else if (phase.compareAndSet(Phase.PROMISED, Phase.HOST)) {
            later(() -> answers.editOriginal(fromCreateData(words)));
        } else if (phase.get() != Phase.FORM) {
            later(() -> answers.whisper(words));
        }
    }

    @Override
    public void finish() {
        if (ack == Ack.EDIT) {
            late();
        } else if (phase.get() == Phase.FRESH || phase.get() == Phase.PROMISED) {
            say(HostText.DONE);
        }
    }

    @Override
    public boolean byHost() {
        return phase.get() == Phase.HOST;
    }

    private boolean claim(Phase next) {
        return phase.compareAndSet(Phase.FRESH, next);
    }

    /** A callback that JDA refused before sending it was none: somebody else may still answer. */
    private <T> CompletableFuture<T> send(Supplier<CompletableFuture<T>> callback) {
        try {
            return callback.get();
        } catch (RuntimeException refused) {
            if (!answers.called()) {
                phase.set(Phase.FRESH);
            }
            throw refused;
        }
    }

    private void later(Supplier<? extends CompletableFuture<?>> request) {
        try {
            request.get()
                    .exceptionally(failure -> {
                        log.warn("Discord did not take an answer: {}", failure.toString());
                        return null;
                    });
        } catch (RuntimeException refused) {
            log.warn("JDA did not take an answer", refused);
        }
    }

    /** Discord has closed the form: whoever filled it in does not have to write all of it again. */
    private MessageCreateData withWhatWasWritten(HostText text, Object... arguments) {
        String words = texts.get(locale, text, arguments);
        if (written.isBlank()) {
            return Words.quiet(words);
        }
        String kept = Quote.cut(written.replace("```", "'''"), MOST_GIVEN_BACK);
        return Words.quiet(
                "%s\n%s\n```\n%s\n```"
                        .formatted(words, texts.get(locale, HostText.YOU_WROTE), kept));
    }

    private MessageCreateData words(HostText text, Object... arguments) {
        return Words.quiet(texts.get(locale, text, arguments));
    }

    private static <T> T await(CompletableFuture<T> request) {
        try {
            return request.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ErrorResponseException refused) {
                // Otherwise it would tell of JDA's thread, not of the handler.
                refused.fillInStackTrace();
                throw refused;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
