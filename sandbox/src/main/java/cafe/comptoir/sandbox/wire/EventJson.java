package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.ScheduledEvent;
import cafe.comptoir.sandbox.model.Snowflake;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Events of servers; here they all take place outside of Discord. */
final class EventJson {
    private static final int EXTERNAL = 3;
    private static final int GUILD_ONLY = 2;

    private final UserJson users;

    EventJson(UserJson users) {
        this.users = users;
    }

    ObjectNode event(ScheduledEvent event) {
        ScheduledEvent.Plan plan = event.plan();
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(event.id()));
        node.put("guild_id", Snowflake.text(event.guildId()));
        node.putNull("channel_id");
        node.put("creator_id", Snowflake.text(event.creatorId()));
        node.set("creator", users.user(event.creatorId()));
        node.put("name", plan.name());
        node.put("description", plan.description());
        node.put("image", plan.picture());
        node.put("scheduled_start_time", Json.timestamp(plan.start()));
        node.put("scheduled_end_time", Json.timestamp(plan.end()));
        node.put("privacy_level", GUILD_ONLY);
        node.put("status", event.status().code());
        node.put("entity_type", EXTERNAL);
        node.putNull("entity_id");
        node.putNull("recurrence_rule");
        node.putArray("guild_scheduled_event_exceptions");
        node.putObject("entity_metadata").put("location", plan.location());
        return node;
    }

    ObjectNode counted(ScheduledEvent event) {
        return event(event).put("user_count", event.interested().size());
    }
}
