package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.Attachment;
import cafe.comptoir.sandbox.model.MessageBody;
import cafe.comptoir.sandbox.model.Snowflake;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Files and pictures: their addresses, and {@code attachment://} turned into them. */
final class MediaJson {
    private static final String ATTACHMENT = "attachment://";

    private final Supplier<String> baseUrl;

    MediaJson(Supplier<String> baseUrl) {
        this.baseUrl = baseUrl;
    }

    ObjectNode attachment(Attachment file) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(file.id()));
        node.put("filename", file.filename());
        node.put("size", file.size());
        node.put("url", url(file));
        node.put("proxy_url", url(file));
        node.put("content_type", file.contentType());
        if (file.description() != null) {
            node.put("description", file.description());
        }
        if (file.isImage()) {
            node.put("width", file.width());
            node.put("height", file.height());
        }
        if (file.ephemeral()) {
            node.put("ephemeral", true);
        }
        return node;
    }

    /** Embeds with their pictures resolved. */
    JsonNode embeds(MessageBody body) {
        if (body.embeds().isEmpty()) {
            return body.embeds();
        }
        ArrayNode embeds = body.embeds().deepCopy();
        for (JsonNode embed : embeds) {
            for (String place : List.of("image", "thumbnail")) {
                if (embed.path(place) instanceof ObjectNode picture) {
                    fill(picture, body, false);
                }
            }
            resolveIcon(embed.path("author"), body);
            resolveIcon(embed.path("footer"), body);
        }
        return embeds;
    }

    /** Components with their media resolved. */
    JsonNode components(MessageBody body) {
        if (body.components().isEmpty()) {
            return body.components();
        }
        ArrayNode components = body.components().deepCopy();
        components.forEach(component -> resolve(component, body));
        return components;
    }

    private void resolve(JsonNode component, MessageBody body) {
        component.path("components").forEach(child -> resolve(child, body));
        if (component.path("accessory").isObject()) {
            resolve(component.path("accessory"), body);
        }
        if (component.path("media") instanceof ObjectNode media) {
            fill(media, body, true);
        }
        if (component.path("file") instanceof ObjectNode file) {
            named(body, file).ifPresent(found -> name((ObjectNode) component, found));
            fill(file, body, true);
        }
        for (JsonNode item : component.path("items")) {
            resolve(item, body);
        }
    }

    private static void name(ObjectNode component, Attachment file) {
        component.put("name", file.filename());
        component.put("size", file.size());
    }

    private void fill(ObjectNode media, MessageBody body, boolean component) {
        Optional<Attachment> file = named(body, media);
        String url = file.map(this::url).orElseGet(() -> media.path("url").asText());
        media.put("url", url);
        media.put("proxy_url", url);
        file.filter(Attachment::isImage)
                .ifPresent(picture ->
                        media.put("width", picture.width()).put("height", picture.height()));
        file.ifPresent(found -> media.put("content_type", found.contentType()));
        if (component) {
            media.put("id", Snowflake.text(file.map(Attachment::id).orElse(1L)));
            file.ifPresent(found -> media.put("attachment_id", Snowflake.text(found.id())));
        }
    }

    private void resolveIcon(JsonNode holder, MessageBody body) {
        if (holder instanceof ObjectNode node && node.hasNonNull("icon_url")) {
            String icon = node.path("icon_url").asText();
            if (icon.startsWith(ATTACHMENT)) {
                body.attachment(icon.substring(ATTACHMENT.length()))
                        .ifPresent(file -> node.put("icon_url", url(file)));
            }
            node.put("proxy_icon_url", node.path("icon_url").asText());
        }
    }

    /** The attachment that a reference names; a client that echoes an address it got is understood too. */
    private Optional<Attachment> named(MessageBody body, ObjectNode media) {
        String url = media.path("url").asText();
        if (url.startsWith(ATTACHMENT)) {
            return body.attachment(url.substring(ATTACHMENT.length()));
        }
        return body.attachments().stream().filter(file -> url(file).equals(url)).findFirst();
    }

    private String url(Attachment file) {
        return baseUrl.get()
                + "/cdn/attachments/"
                + Snowflake.text(file.channelId())
                + "/"
                + Snowflake.text(file.id())
                + "/"
                + file.filename();
    }
}
