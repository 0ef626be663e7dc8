package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.recorder.GatewayEvent;
import cafe.comptoir.sandbox.recorder.Recorder;
import cafe.comptoir.sandbox.recorder.RestCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The last things that passed between the bot and the sandbox, for the text of failures. */
public record Tail(Recorder recorder) {
    private static final int SHOWN = 12;

    private record Line(Instant at, String text) {}

    public List<String> lines() {
        List<Line> all = new ArrayList<>();
        newest(recorder.calls()).forEach(call -> all.add(new Line(call.at(), text(call))));
        newest(recorder.events()).forEach(event -> all.add(new Line(event.at(), text(event))));
        all.sort(Comparator.comparing(Line::at));
        return newest(all).stream().map(Line::text).toList();
    }

    private static <T> List<T> newest(List<T> all) {
        return all.subList(Math.max(0, all.size() - SHOWN), all.size());
    }

    private static String text(RestCall call) {
        String answer = call.status() < 400 ? "" : " " + call.response();
        return "REST " + call.method() + " /" + call.path() + " → " + call.status() + answer;
    }

    private static String text(GatewayEvent event) {
        return "gateway " + event.type() + " " + event.data().path("id").asText("");
    }
}
