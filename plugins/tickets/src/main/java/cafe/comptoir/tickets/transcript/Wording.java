package cafe.comptoir.tickets.transcript;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.tickets.hours.TimeWords;
import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Said;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.Who;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a transcript says in one language, the same in text and in HTML. */
final class Wording {

    private final Texts texts;
    private final ZoneId zone;

    Wording(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    Locale locale() {
        return texts.locale();
    }

    String text(String key, Object... arguments) {
        return texts.get("transcript." + key, arguments);
    }

    String time(Instant moment) {
        return new TimeWords(texts).full(moment, zone);
    }

    String hour(Instant moment) {
        return new TimeWords(texts).hour(moment, zone);
    }

    /** Returns the lines in the order they came, with the day before each day's first one. */
    List<String> byDay(
            List<Line> lines, Function<Line, String> line, Function<String, String> day) {
        List<String> parts = new ArrayList<>();
        String before = "";
        for (Line one : lines) {
            String today = new TimeWords(texts).fullDay(one.at(), zone);
            if (!today.equals(before)) {
                parts.add(day.apply(today));
                before = today;
            }
            parts.add(line.apply(one));
        }
        return parts;
    }

    String title(Ticket ticket) {
        return text("title", ticket.number().toString());
    }

    /** Returns the facts at the head, by their names. */
    Map<String, String> facts(Ticket ticket) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text("customer"), ticket.customer().name());
        facts.put(text("opened"), time(ticket.openedAt()));
        put(facts, "machine", ticket.report().machine());
        put(facts, "taker", name(ticket.taker()));
        Ticket.Closing closing = ticket.closing();
        if (closing != null) {
            facts.put(text("closed"), time(closing.at()));
            put(facts, "closed-by", name(closing.by()));
            put(facts, "reason", closing.reason());
        }
        return facts;
    }

    private void put(Map<String, String> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.put(text(key), value);
        }
    }

    String happening(Happening happening) {
        String key = happening.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return text("event." + key, nameOf(happening.by()), nameOf(happening.other()));
    }

    String author(Who who, boolean staff) {
        return staff ? text("staff-member", who.name()) : who.name();
    }

    /** Returns a few words of what a message answers; what was deleted is not quoted. */
    String answerTo(Said answered) {
        String quoted = answered.deletedAt() == null ? answered.text() : text("deleted");
        String line = quoted.strip().replaceAll("\\s+", " ");
        int characters = Math.min(80, line.codePointCount(0, line.length()));
        String start = line.substring(0, line.offsetByCodePoints(0, characters));
        return text("answer", answered.author().name(), start);
    }

    String file(KeptFile file) {
        String size = text("kib", Long.toString(Math.max(1, file.size() / 1024)));
        return file.lost() == null
                ? text("file", file.name(), size)
                : text("file.lost", file.name(), size);
    }

    private static @Nullable String name(@Nullable Who who) {
        return who == null ? null : who.name();
    }

    private String nameOf(@Nullable Who who) {
        return who == null ? text("somebody") : who.name();
    }
}
