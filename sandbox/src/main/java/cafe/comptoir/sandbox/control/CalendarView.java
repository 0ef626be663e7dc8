package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.ScheduledEvent;
import cafe.comptoir.sandbox.model.ScheduledEvent.Plan;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** An event as one person sees it. */
final class CalendarView {
    private CalendarView() {}

    static ObjectNode json(ScheduledEvent event, Actor reader) {
        Plan plan = event.plan();
        return Json.object()
                .put("id", Snowflake.text(event.id()))
                .put("name", plan.name())
                .put("description", plan.description())
                .put("location", plan.location())
                .put("start", plan.start().toString())
                .put("end", plan.end().toString())
                .put("status", event.status().name().toLowerCase(Locale.ROOT))
                .put("creator", Snowflake.text(event.creatorId()))
                .put("interested", event.interested().size())
                .put("mine", event.interested().contains(reader.id()));
    }
}
