package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.Upload;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Reads paths, JSON bodies and multipart forms ({@code payload_json} and {@code files[n]}). */
final class RequestReader {
    private static final Pattern FILE = Pattern.compile("files?\\[?(?<index>\\d+)]?");
    private static final Pattern VERSION = Pattern.compile("^/api(/v\\d+)?/");
    private static final int MAX_REQUEST = 32 * 1024 * 1024;

    Request read(Context context, Map<String, String> parameters) {
        Map<String, String> query = new HashMap<>();
        // What is asked for several times is a list.
        context.queryParamMap()
                .forEach((name, values) -> query.put(name, String.join(",", values)));
        if (context.isMultipartFormData()) {
            return multipart(context, parameters, query);
        }
        return new Request(
                parameters, query, context::header, json(context.body()), UploadedParts.NONE);
    }

    /** The path behind the version, each step decoded by itself: an emoji may hold anything. */
    static Path path(Context context) {
        String raw = VERSION.matcher(context.req().getRequestURI()).replaceFirst("");
        List<String> steps = new ArrayList<>();
        for (String step : raw.split("/")) {
            String plus = step.replace("+", "%2B");
            steps.add(URLDecoder.decode(plus, StandardCharsets.UTF_8));
        }
        return new Path(String.join("/", steps), steps);
    }

    private static JsonNode json(String text) {
        if (text.isBlank()) {
            return Json.object();
        }
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw DiscordError.INVALID_JSON.exception();
        }
    }

    private static Request multipart(
            Context context, Map<String, String> parameters, Map<String, String> query) {
        context.req()
                .setAttribute(
                        ServletContextRequest.MULTIPART_CONFIG_ELEMENT,
                        new MultipartConfigElement("", MAX_REQUEST, MAX_REQUEST, MAX_REQUEST));
        try {
            JsonNode body = Json.object();
            Map<Integer, Upload> uploads = new HashMap<>();
            for (Part part : context.req().getParts()) {
                Matcher file = FILE.matcher(part.getName());
                if (part.getName().equals("payload_json")) {
                    body = json(new String(bytes(part), StandardCharsets.UTF_8));
                } else if (file.matches()) {
                    uploads.put(Integer.valueOf(file.group("index")), upload(part));
                }
            }
            return new Request(
                    parameters, query, context::header, body, new UploadedParts(uploads));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException | IllegalStateException e) {
            throw DiscordError.REQUEST_TOO_LARGE.exception();
        }
    }

    private static Upload upload(Part part) throws IOException {
        String name = Objects.requireNonNullElse(part.getSubmittedFileName(), "unknown");
        String type = Objects.requireNonNullElse(part.getContentType(), "");
        Upload guessed = Upload.of(name, Blob.of(bytes(part)));
        boolean vague = type.isEmpty() || type.startsWith("application/octet-stream");
        return vague ? guessed : new Upload(name, type, null, guessed.content());
    }

    private static byte[] bytes(Part part) throws IOException {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    record Path(String text, List<String> steps) {}
}
