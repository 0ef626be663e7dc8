package cafe.comptoir.sandbox.client;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.script.Actor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.NewsChannel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.RestAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real JDA on the public server, with every event that it tells noted down. */
@ExtendWith(QuietJda.class)
abstract class JdaCase {
    static final CafeIds IDS = CafeIds.CAFE;
    static final CafeIds.Server PUBLIC = IDS.publicServer();

    private final List<GenericEvent> events = new CopyOnWriteArrayList<>();
    Sandbox sandbox;
    JdaClient client;
    Guild cafe;
    TextChannel general;
    NewsChannel news;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.cafe());
        client = JdaClient.connect(sandbox, (EventListener) events::add);
        cafe = client.jda().getGuildById(PUBLIC.id());
        general = cafe.getTextChannelById(PUBLIC.channel("general"));
        news = cafe.getNewsChannelById(PUBLIC.channel("annonces"));
    }

    @AfterEach
    void stop() {
        DiscordDescription.ifPresent().ifPresent(d -> d.check(sandbox.recorder().calls()));
        client.close();
        sandbox.close();
    }

    /** What JDA has told of this kind, once it has handled everything so far. */
    <T extends GenericEvent> List<T> told(Class<T> kind) {
        client.settle();
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The gateway's own names of what arrived, for events that JDA keeps to itself. */
    List<String> arrived() {
        return told(RawGatewayEvent.class).stream().map(RawGatewayEvent::getType).toList();
    }

    Actor person(String name) {
        return sandbox.script().person(name);
    }

    /** Gives the bot's role more than it is invited with. */
    void allowBot(Permission... permissions) {
        Role role =
                sandbox.world().directory().findRole(PUBLIC.id(), PUBLIC.botRole()).orElseThrow();
        sandbox.world()
                .guilds()
                .changeRole(role.withPermissions(role.permissions().plus(permissions)));
        client.settle();
    }

    static int errorOf(RestAction<?> action) {
        try {
            action.complete();
        } catch (ErrorResponseException refused) {
            return refused.getErrorCode();
        }
        throw new AssertionError("This was not refused: " + action);
    }
}
