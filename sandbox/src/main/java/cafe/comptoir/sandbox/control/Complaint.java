package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.script.ScriptFailure;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Something about a request cannot be done. Says what and what to do instead. */
final class Complaint extends RuntimeException {
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;

    private final int status;
    private final String todo;

    private Complaint(int status, String what, String todo) {
        super(what);
        this.status = status;
        this.todo = todo;
    }

    static Complaint badRequest(String what, String todo) {
        return new Complaint(BAD_REQUEST, what, todo);
    }

    static Complaint forbidden(String what, String todo) {
        return new Complaint(FORBIDDEN, what, todo);
    }

    static Complaint notFound(String what, String todo) {
        return new Complaint(NOT_FOUND, what, todo);
    }

    /** Of a word that is none of those that are known: names the nearest, and all of them. */
    static Complaint notAmong(String what, String typed, Collection<String> known) {
        String near = Nearest.to(typed, known).map(it -> "Did you mean '" + it + "'? ").orElse("");
        return notFound(what, near + "There are " + new TreeSet<>(known));
    }

    int status() {
        return status;
    }

    ObjectNode json(String where) {
        return json(String.valueOf(getMessage()), where, todo);
    }

    static ObjectNode json(ScriptFailure failure, String where) {
        ObjectNode body = json(failure.what(), where, failure.advice());
        ObjectNode error = code(body, failure.code());
        if (!failure.unanswered().isEmpty()) {
            error.put("failed", failure.unanswered());
        }
        error.set("seen", lines(failure.sight()));
        error.set("tail", lines(failure.tail()));
        return body;
    }

    /** Adds the short name of the reason, if it has one. */
    static ObjectNode code(ObjectNode body, String code) {
        ObjectNode error = (ObjectNode) body.path("error");
        return code.isEmpty() ? error : error.put("code", code);
    }

    static ObjectNode json(String what, String where, String todo) {
        ObjectNode body = Json.object();
        body.putObject("error").put("what", what).put("where", where).put("todo", todo);
        return body;
    }

    private static com.fasterxml.jackson.databind.JsonNode lines(List<String> lines) {
        return Json.array(lines, TextNode::valueOf);
    }
}
