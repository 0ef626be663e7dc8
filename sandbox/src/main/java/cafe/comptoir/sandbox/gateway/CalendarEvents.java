package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.model.ScheduledEvent;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.WorldEvent;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Gateway events of the events that servers announce. */
final class CalendarEvents {
    private final Wire wire;

    CalendarEvents(Wire wire) {
        this.wire = wire;
    }

    List<Dispatch> write(WorldEvent.OfEvent event) {
        String prefix = "GUILD_SCHEDULED_EVENT_";
        return switch (event) {
            case WorldEvent.EventCreated e -> dispatch(prefix + "CREATE", e.event());
            case WorldEvent.EventUpdated e -> dispatch(prefix + "UPDATE", e.event());
            case WorldEvent.EventDeleted e -> dispatch(prefix + "DELETE", e.event());
            case WorldEvent.EventInterest e ->
                    interest(prefix + (e.interested() ? "USER_ADD" : "USER_REMOVE"), e);
        };
    }

    private List<Dispatch> dispatch(String type, ScheduledEvent event) {
        return List.of(
                Dispatch.of(
                        type, wire.event(event), event.guildId(), Intent.GUILD_SCHEDULED_EVENTS));
    }

    private static List<Dispatch> interest(String type, WorldEvent.EventInterest interest) {
        ScheduledEvent event = interest.event();
        ObjectNode data = Json.object();
        data.put("guild_scheduled_event_id", Snowflake.text(event.id()));
        data.put("user_id", Snowflake.text(interest.userId()));
        data.put("guild_id", Snowflake.text(event.guildId()));
        return List.of(Dispatch.of(type, data, event.guildId(), Intent.GUILD_SCHEDULED_EVENTS));
    }
}
