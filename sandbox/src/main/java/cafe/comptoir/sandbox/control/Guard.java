package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.ActionRefused;
import cafe.comptoir.sandbox.model.DiscordException;
import cafe.comptoir.sandbox.script.ScriptFailure;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers JSON, whatever happens: what, where, and what to do. */
final class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final int INTERNAL_ERROR = 500;

    /** {@code none} is what a person typed into the address bar. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private Guard() {}

    /** Answers one request; may fail in any way. */
    @FunctionalInterface
    interface Answering {
        JsonNode answer(Context request) throws Exception;
    }

    /**
     * Whoever has the sandbox open has other pages open too, and no other page acts here in their place: a browser says
     * who asks (Fetch Metadata, Sec-Fetch-Site). A program says nothing.
     */
    static void ownPagesOnly(Context request) {
        String from = request.header("Sec-Fetch-Site");
        if (from != null && !OWN.contains(from)) {
            throw Complaint.forbidden(
                    "A page of another site asked for this.",
                    "Open the sandbox's own page, or ask from a program.");
        }
    }

    static void refuse(Complaint complaint, Context request) {
        send(request, complaint.status(), complaint.json(where(request)));
    }

    static Handler guarded(Answering answering) {
        return request -> answer(request, answering);
    }

    private static void answer(Context request, Answering answering) {
        String where = where(request);
        try {
            send(request, 200, answering.answer(request));
        } catch (Complaint complaint) {
            refuse(complaint, request);
        } catch (ScriptFailure failure) {
            send(request, Complaint.CONFLICT, Complaint.json(failure, where));
        } catch (ActionRefused refused) {
            refuse(request, where, refused.reason(), refused.code());
        } catch (DiscordException refused) {
            refuse(request, where, refused.reason(), refused.name());
        } catch (Exception | StackOverflowError | AssertionError unexpected) {
            LOG.warn("{} failed", where, unexpected);
            String what = "The sandbox failed: " + unexpected;
            send(request, INTERNAL_ERROR, Complaint.json(what, where, "See the sandbox's log."));
        }
    }

    private static void refuse(Context request, String where, String what, String code) {
        ObjectNode body = Complaint.json(what, where, "");
        Complaint.code(body, code);
        send(request, Complaint.CONFLICT, body);
    }

    private static String where(Context request) {
        return request.method() + " " + request.path();
    }

    private static void send(Context request, int status, JsonNode body) {
        request.status(status).contentType("application/json; charset=utf-8");
        request.header("Cache-Control", "no-store");
        request.result(Json.write(body) + "\n");
    }
}
