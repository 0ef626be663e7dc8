package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.ActionRefused;
import cafe.comptoir.sandbox.model.Directory;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.recorder.Recorder;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The people of a local Discord, ready to act. Safe for use by many threads; acts wait on the calling thread. */
public final class Script implements AutoCloseable {
    /** How long an act waits for its answer, and {@code sees} for its fact, unless told otherwise. */
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(5);

    private final Stage stage;
    private final boolean owner;

    /**
     * @param recorder tells what happened last, for the text of failures
     */
    public Script(World world, Recorder recorder) {
        this(
                new Stage(
                        world,
                        new Servers(world),
                        new OpenForms(world),
                        new Tail(recorder),
                        DEFAULT_LIMIT),
                true);
    }

    private Script(Stage stage, boolean owner) {
        this.stage = stage;
        this.owner = owner;
    }

    /** The same people, with more or less patience. */
    public Script within(Duration limit) {
        return new Script(stage.within(limit), false);
    }

    /** A person by display name, username or id, ignoring case. */
    public Actor person(String name) {
        Directory directory = stage.world().directory();
        Optional<User> byId =
                directory
                        .findUser(Snowflake.parse(name))
                        .filter(user -> !directory.isClosed(user.id()));
        return actor(byId.orElseGet(() -> byName(name)));
    }

    /** Everybody but bots. */
    public List<Actor> people() {
        Collection<User> users = stage.world().users();
        return users.stream().filter(user -> !user.bot()).map(this::actor).toList();
    }

    /** The servers that a name can mean: a short name, an id, a name or a part of it. */
    public List<Guild> servers(String name) {
        return stage.servers().called(name);
    }

    /** The shortest name of a server. */
    public String serverName(long guildId) {
        return stage.servers().nameOf(guildId);
    }

    public World world() {
        return stage.world();
    }

    @Override
    public void close() {
        if (owner) {
            stage.forms().close();
        }
    }

    private User byName(String name) {
        try {
            return stage.world().directory().person(name);
        } catch (ActionRefused unknown) {
            throw stage.failure(unknown.reason(), "", List.of());
        }
    }

    private Actor actor(User user) {
        return new Actor(stage, user.id());
    }
}
