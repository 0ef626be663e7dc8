package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.World;
import java.time.Duration;
import java.util.List;

/** A person on one server. */
public final class OnServer {
    private final Actor person;
    private final Guild guild;

    OnServer(Actor person, Guild guild) {
        this.person = person;
        this.guild = guild;
    }

    public Guild guild() {
        return guild;
    }

    /** A channel of this server, as soon as the person sees it. */
    public Place in(String channel) {
        return person.place("#" + channel + " on " + guild.name(), it -> is(it, channel));
    }

    /** The channels of this server that the person sees. */
    public List<Place> places() {
        return person.sight().on(guild.id()).stream().map(it -> person.at(it.id())).toList();
    }

    /** The events that this server announces. */
    public Calendar calendar() {
        return new Calendar(person, guild.id());
    }

    /** Puts somebody out of the server. */
    public OnServer kicks(Actor other, String reason) {
        return moderates(
                "kicks " + other.name(),
                reason,
                () -> world().members().kick(person.id(), guild.id(), other.id()));
    }

    /** Keeps somebody out of the server from now on. */
    public OnServer bans(Actor other, String reason) {
        return moderates(
                "bans " + other.name(),
                reason,
                () -> world().bans().add(person.id(), guild.id(), other.id(), Duration.ZERO));
    }

    public OnServer unbans(Actor other) {
        return moderates(
                "unbans " + other.name(),
                "",
                () -> world().bans().remove(person.id(), guild.id(), other.id()));
    }

    /** Leaves the server. */
    public Actor leaves() {
        return person.stage()
                .attempt(
                        person.name() + " leaves " + guild.name(),
                        List::of,
                        () -> {
                            world().members().leave(guild.id(), person.id());
                            return person;
                        });
    }

    /** Somebody with the right gives the person a role by hand. */
    public OnServer isGiven(String role) {
        return setRole(role, true);
    }

    /** Somebody with the right takes a role from the person by hand. */
    public OnServer loses(String role) {
        return setRole(role, false);
    }

    /** The names of the person's roles here. */
    public List<String> roles() {
        return world().directory().findMember(guild.id(), person.id()).stream()
                .flatMap(member -> member.roles().stream())
                .flatMap(id -> world().directory().findRole(guild.id(), id).stream())
                .map(Role::name)
                .toList();
    }

    private OnServer moderates(String what, String reason, Runnable act) {
        return person.stage()
                .attempt(
                        person.name() + " " + what + " on " + guild.name(),
                        List::of,
                        () ->
                                world().because(
                                                reason,
                                                () -> {
                                                    act.run();
                                                    return this;
                                                }));
    }

    private OnServer setRole(String role, boolean has) {
        String verb = has ? " is given " : " loses ";
        return person.stage()
                .attempt(
                        person.name() + verb + role + " on " + guild.name(),
                        () -> List.of("roles: " + roles()),
                        () -> {
                            Role found = world().directory().role(guild.id(), role);
                            world().members().setRole(guild.id(), person.id(), found.id(), has);
                            return this;
                        });
    }

    private boolean is(Channel channel, String name) {
        return channel.guildId() == guild.id() && person.isCalled(channel, name);
    }

    private World world() {
        return person.stage().world();
    }
}
