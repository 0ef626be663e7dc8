package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.model.ScheduledEvent.Plan;
import cafe.comptoir.sandbox.model.ScheduledEvent.Status;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads events to be announced and changes to them. */
final class EventReader {
    private static final int EXTERNAL = 3;
    private static final int GUILD_ONLY = 2;

    private EventReader() {}

    static Plan plan(JsonNode body) {
        FormErrors errors = new FormErrors();
        if (!body.hasNonNull("entity_type")) {
            errors.required("entity_type");
            errors.throwIfAny();
        }
        if (body.path("entity_type").asInt() != EXTERNAL) {
            throw new Unsupported("An event in a voice or stage channel");
        }
        if (body.path("privacy_level").asInt() != GUILD_ONLY) {
            errors.invalidChoice("privacy_level", "2");
        }
        for (String needed : List.of("name", "scheduled_start_time", "scheduled_end_time")) {
            if (!body.hasNonNull(needed)) {
                errors.required(needed);
            }
        }
        if (!body.path("entity_metadata").hasNonNull("location")) {
            errors.required("entity_metadata.location");
        }
        errors.throwIfAny();
        return new Plan(
                body.path("name").asText(),
                text(body, "description"),
                body.path("entity_metadata").path("location").asText(),
                time(body.path("scheduled_start_time")),
                time(body.path("scheduled_end_time")),
                null);
    }

    static Plan changed(Plan old, JsonNode body) {
        JsonNode location = body.path("entity_metadata").path("location");
        return new Plan(
                body.path("name").asText(old.name()),
                body.has("description") ? text(body, "description") : old.description(),
                location.asText(old.location()),
                body.hasNonNull("scheduled_start_time")
                        ? time(body.path("scheduled_start_time"))
                        : old.start(),
                body.hasNonNull("scheduled_end_time")
                        ? time(body.path("scheduled_end_time"))
                        : old.end(),
                old.picture());
    }

    static Optional<Status> status(JsonNode body) {
        if (!body.hasNonNull("status")) {
            return Optional.empty();
        }
        int code = body.path("status").asInt();
        for (Status status : Status.values()) {
            if (status.code() == code) {
                return Optional.of(status);
            }
        }
        FormErrors errors = new FormErrors();
        errors.invalidChoice("status", "1, 2, 3, 4");
        errors.throwIfAny();
        return Optional.empty();
    }

    private static Instant time(JsonNode node) {
        return OffsetDateTime.parse(node.asText()).toInstant();
    }

    private static @org.jspecify.annotations.Nullable String text(JsonNode body, String field) {
        return body.hasNonNull(field) ? body.path(field).asText() : null;
    }
}
