package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelSettings;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.NewThread;
import cafe.comptoir.sandbox.model.ThreadInfo;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads threads to be started and changes to threads. */
final class ThreadReader {
    private static final int DEFAULT_ARCHIVE = 4320;

    private ThreadReader() {}

    static NewThread newThread(JsonNode body, ChannelType type) {
        return new NewThread(
                body.path("name").asText(""),
                type,
                body.path("auto_archive_duration").asInt(DEFAULT_ARCHIVE),
                body.path("invitable").asBoolean(true),
                body.path("rate_limit_per_user").asInt(0),
                ids(body.path("applied_tags")));
    }

    static Channel changed(Channel before, JsonNode body, Instant now) {
        ThreadInfo old = before.threadInfo().orElseThrow();
        boolean archived = body.path("archived").asBoolean(old.archived());
        ThreadInfo info =
                new ThreadInfo(
                        old.ownerId(),
                        archived,
                        body.path("locked").asBoolean(old.locked()),
                        body.path("invitable").asBoolean(old.invitable()),
                        body.path("auto_archive_duration").asInt(old.autoArchiveMinutes()),
                        archived == old.archived() ? old.archiveChangedAt() : now,
                        old.createdAt(),
                        body.has("applied_tags")
                                ? ids(body.path("applied_tags"))
                                : old.appliedTags());
        ChannelSettings settings =
                before.settings()
                        .withSlowmode(
                                body.path("rate_limit_per_user")
                                        .asInt(before.settings().slowmodeSeconds()));
        settings = settings.withFlags(body.path("flags").asInt(settings.flags()));
        String name = body.path("name").asText(before.name());
        return before.withPlace(name, 0, before.parentId()).withSettings(settings).withThread(info);
    }

    private static List<Long> ids(JsonNode array) {
        List<Long> ids = new ArrayList<>();
        array.forEach(id -> ids.add(Json.id(id)));
        return ids;
    }
}
