package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.AllowedMentions;
import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.MessageEdit;
import cafe.comptoir.sandbox.model.MessageFlags;
import cafe.comptoir.sandbox.model.MessageReference;
import cafe.comptoir.sandbox.model.NewPoll;
import cafe.comptoir.sandbox.model.Upload;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads messages to be sent and changes to them, checking their form. */
final class MessageReader {
    private static final int MAX_CONTENT = 2000;
    private static final int MAX_NONCE = 25;

    private MessageReader() {}

    static MessageDraft draft(JsonNode body, UploadedParts uploads) {
        FormErrors errors = new FormErrors();
        int flags = body.path("flags").asInt() & MessageFlags.SETTABLE;
        boolean v2 = (flags & MessageFlags.COMPONENTS_V2) != 0;
        String content = text(body.path("content"));
        errors.length("content", content, 0, MAX_CONTENT);
        ArrayNode embeds = new EmbedRules(errors).read(body.path("embeds"));
        ArrayNode components = new ComponentRules(errors).read(body.path("components"), v2);
        if (v2) {
            refuseOldContent(errors, content, embeds);
        }
        String nonce = body.hasNonNull("nonce") ? body.path("nonce").asText() : null;
        errors.length("nonce", nonce == null ? "" : nonce, 0, MAX_NONCE);
        JsonNode reference = body.path("message_reference");
        refuseUnsupported(body);
        MessageReference forward = forward(reference);
        List<Upload> files = files(body.path("attachments"), uploads);
        checkReferences(errors, body, files);
        NewPoll poll = PollReader.read(body.path("poll"), errors);
        errors.throwIfAny();
        boolean silent = content.isBlank() && embeds.isEmpty() && components.isEmpty();
        if (silent && files.isEmpty() && poll == null && forward == null) {
            throw DiscordError.EMPTY_MESSAGE.exception();
        }
        return new MessageDraft(
                content,
                embeds,
                components,
                files,
                flags,
                allowed(body.path("allowed_mentions")),
                forward == null ? Json.id(reference.path("message_id")) : 0,
                reference.path("fail_if_not_exists").asBoolean(true),
                nonce,
                body.path("enforce_nonce").asBoolean(),
                body.path("tts").asBoolean(),
                poll,
                null,
                forward);
    }

    /** A change; {@code v2} tells whether the message already has the new components. */
    static MessageEdit edit(JsonNode body, UploadedParts uploads, boolean v2) {
        FormErrors errors = new FormErrors();
        Integer flags = body.hasNonNull("flags") ? body.path("flags").asInt() : null;
        boolean nowV2 = v2 || (flags != null && (flags & MessageFlags.COMPONENTS_V2) != 0);
        String content = body.has("content") ? text(body.path("content")) : null;
        errors.length("content", content == null ? "" : content, 0, MAX_CONTENT);
        ArrayNode embeds =
                body.has("embeds") ? new EmbedRules(errors).read(body.path("embeds")) : null;
        ArrayNode components =
                body.has("components")
                        ? new ComponentRules(errors).read(body.path("components"), nowV2)
                        : null;
        List<Upload> files = files(body.path("attachments"), uploads);
        errors.throwIfAny();
        return new MessageEdit(
                content,
                embeds,
                components,
                kept(body, uploads),
                files,
                flags,
                body.hasNonNull("allowed_mentions")
                        ? allowed(body.path("allowed_mentions"))
                        : null);
    }

    /** Discord, Message Reference Types: 1 passes a message on. */
    private static @Nullable MessageReference forward(JsonNode reference) {
        return reference.path("type").asInt() == 1
                ? new MessageReference(
                        Json.id(reference.path("guild_id")),
                        Json.id(reference.path("channel_id")),
                        Json.id(reference.path("message_id")))
                : null;
    }

    private static void refuseOldContent(FormErrors errors, String content, ArrayNode embeds) {
        String code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
        if (!content.isEmpty()) {
            errors.add(
                    "content",
                    code,
                    "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
        if (!embeds.isEmpty()) {
            errors.add(
                    "embeds",
                    code,
                    "The 'embeds' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }

    private static void refuseUnsupported(JsonNode body) {
        if (!body.path("sticker_ids").isEmpty()) {
            throw new Unsupported("Sending a sticker");
        }
    }

    /** A picture or file that names an attachment must come with it. */
    private static void checkReferences(FormErrors errors, JsonNode body, List<Upload> files) {
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add("attachment://" + file.filename()));
        for (String place : List.of("embeds", "components")) {
            JsonNode tree = body.path(place);
            for (JsonNode url : tree.findValues("url")) {
                if (url.asText().startsWith("attachment://") && !names.contains(url.asText())) {
                    errors.add(
                            place,
                            "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                            "The referenced attachment was not found: " + url.asText());
                }
            }
        }
    }

    private static List<Upload> files(JsonNode described, UploadedParts uploads) {
        List<Upload> files = new ArrayList<>();
        uploads.byIndex().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> files.add(named(entry.getKey(), entry.getValue(), described)));
        return files;
    }

    private static Upload named(int index, Upload upload, JsonNode described) {
        for (JsonNode description : described) {
            if (description.path("id").asText().equals(Integer.toString(index))) {
                String name = description.path("filename").asText(upload.filename());
                String text =
                        description.hasNonNull("description")
                                ? description.path("description").asText()
                                : null;
                return new Upload(name, upload.contentType(), text, upload.content());
            }
        }
        return upload;
    }

    /** The attachments that stay: those listed by their own id, not by the number of a new file. */
    private static @Nullable List<Long> kept(JsonNode body, UploadedParts uploads) {
        if (!body.has("attachments")) {
            return null;
        }
        List<Long> kept = new ArrayList<>();
        for (JsonNode attachment : body.path("attachments")) {
            long id = Json.id(attachment.path("id"));
            boolean isNew = id < Integer.MAX_VALUE && uploads.byIndex().containsKey((int) id);
            if (!isNew) {
                kept.add(id);
            }
        }
        return kept;
    }

    private static AllowedMentions allowed(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return AllowedMentions.ALL;
        }
        Set<String> parse = new HashSet<>();
        node.path("parse").forEach(kind -> parse.add(kind.asText()));
        return new AllowedMentions(
                parse.contains("users"),
                parse.contains("roles"),
                parse.contains("everyone"),
                ids(node.path("users")),
                ids(node.path("roles")),
                node.path("replied_user").asBoolean());
    }

    private static Set<Long> ids(JsonNode array) {
        Set<Long> ids = new HashSet<>();
        array.forEach(id -> ids.add(Json.id(id)));
        return ids;
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asText("");
    }
}
