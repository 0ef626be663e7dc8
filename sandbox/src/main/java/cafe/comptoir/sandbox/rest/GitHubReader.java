package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads what GitHub tells its webhooks, as the message that Discord makes of it (Webhook Resource,
 * Execute GitHub-Compatible Webhook). Discord leaves out what is not listed here, without an error.
 */
final class GitHubReader {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(/[\\w/]+)}");
    private static final int SHORT_HASH = 7;
    private static final int LONGEST_SUBJECT = 50;
    private static final int LONGEST_TITLE = 256;
    private static final int LONGEST_TEXT = 4096;

    private static final int BLUE = 0x7289DA;
    private static final int RED = 0xFC2929;

    private GitHubReader() {}

    /** {@code event} as GitHub's header {@code X-GitHub-Event} names it; empty when Discord says nothing of it. */
    static Optional<ObjectNode> asDiscord(String event, JsonNode told) {
        Optional<ObjectNode> embed =
                event.equals("push")
                        ? pushed(told)
                        : GitHubEvent.of(event, told.path("action").asText(""))
                                .map(kind -> embed(kind, told));
        return embed.map(one -> message(one, told.path("sender")));
    }

    private static ObjectNode embed(GitHubEvent kind, JsonNode told) {
        String title =
                "[%s] %s"
                        .formatted(
                                told.at("/repository/full_name").asText(),
                                filled(kind.title(), told));
        JsonNode page = told.at(kind.page());
        return embed(
                title, page.path("html_url").asText(), page.path("body").asText(""), kind.color());
    }

    private static Optional<ObjectNode> pushed(JsonNode told) {
        String branch = told.path("ref").asText().replaceFirst("^refs/heads/", "");
        String repository = told.at("/repository/name").asText();
        String compare = told.path("compare").asText();
        if (told.path("forced").asBoolean()) {
            String title =
                    "[%s] Branch %s was force-pushed to `%s`"
                            .formatted(
                                    repository,
                                    branch,
                                    shortened(told.at("/head_commit/id").asText()));
            return Optional.of(embed(title, compare, "", RED));
        }
        int commits = told.path("commits").size();
        if (commits == 0) {
            return Optional.empty();
        }
        String title =
                "[%s:%s] %d new commit%s"
                        .formatted(repository, branch, commits, commits == 1 ? "" : "s");
        String lines =
                StreamSupport.stream(told.path("commits").spliterator(), false)
                        .map(GitHubReader::line)
                        .collect(Collectors.joining("\n"));
        return Optional.of(embed(title, compare, lines, BLUE));
    }

    private static String line(JsonNode commit) {
        String subject = commit.path("message").asText().lines().findFirst().orElse("");
        JsonNode author = commit.path("author");
        return "[`%s`](%s) %s - %s"
                .formatted(
                        shortened(commit.path("id").asText()),
                        commit.path("url").asText(),
                        cut(subject, LONGEST_SUBJECT),
                        author.path("username").asText(author.path("name").asText()));
    }

    private static ObjectNode embed(String title, String url, String text, int color) {
        ObjectNode embed = Json.object();
        embed.put("title", cut(title, LONGEST_TITLE));
        embed.put("color", color);
        if (!url.isEmpty()) {
            embed.put("url", url);
        }
        if (!text.isEmpty()) {
            embed.put("description", cut(text, LONGEST_TEXT));
        }
        return embed;
    }

    private static ObjectNode message(ObjectNode embed, JsonNode sender) {
        ObjectNode author = embed.putObject("author");
        author.put("name", sender.path("login").asText());
        author.put("url", sender.path("html_url").asText());
        author.put("icon_url", sender.path("avatar_url").asText());
        ObjectNode message = Json.object();
        message.put("username", "GitHub");
        ArrayNode embeds = message.putArray("embeds");
        embeds.add(embed);
        return message;
    }

    private static String filled(String title, JsonNode told) {
        return PLACEHOLDER
                .matcher(title)
                .replaceAll(
                        hit -> Matcher.quoteReplacement(shortened(told.at(hit.group(1)).asText())));
    }

    /** A commit is named by the first letters of its hash. */
    private static String shortened(String text) {
        return text.matches("[0-9a-f]{40}") ? text.substring(0, SHORT_HASH) : text;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }
}
