package cafe.comptoir.api.plugin;

import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.Handler;
import cafe.comptoir.api.interaction.MenuCommand;
import cafe.comptoir.api.interaction.MessageMenuContext;
import cafe.comptoir.api.interaction.ModalContext;
import cafe.comptoir.api.interaction.SelectContext;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.UserMenuContext;
import cafe.comptoir.api.job.JobHandler;
import cafe.comptoir.api.job.Schedule;
import cafe.comptoir.api.observe.Health;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.GenericEvent;

/**
 * Where a plugin declares what it answers to. Everything registered belongs to the plugin's scope and
 * is closed, newest first, when the plugin stops.
 *
 * <p>Route names are lower-case ASCII letters, digits and hyphens, unique in the plugin per kind; an
 * {@link IllegalArgumentException} names a wrong or repeated one. Handlers run on virtual threads and
 * may block. Interactions of one person on one route, and events of one channel, are handled in
 * order; all else runs side by side.
 */
public interface Registrar {

    /** Registers a slash command; its handlers are added to what this returns. */
    SlashRoutes slash(SlashCommand command);

    /** Registers a command of the menu that opens on a message. */
    void messageMenu(
            MenuCommand command, Ack ack, Access access, Handler<MessageMenuContext> handler);

    /** Registers a command of the menu that opens on a person. */
    void userMenu(MenuCommand command, Ack ack, Access access, Handler<UserMenuContext> handler);

    /**
     * Registers what happens on buttons whose custom id was made with {@link
     * cafe.comptoir.api.interaction.ComponentIds} for this route.
     */
    void button(String route, Ack ack, Access access, Handler<ButtonContext> handler);

    /** Registers what happens when a choice is made in a select menu of this route. */
    void select(String route, Ack ack, Access access, Handler<SelectContext> handler);

    /** Registers what happens when a form (Discord's modal) of this route is submitted. */
    void modal(String route, Ack ack, Access access, Handler<ModalContext> handler);

    /** Like the method with an {@link Access}, for everyone. */
    default void messageMenu(MenuCommand command, Ack ack, Handler<MessageMenuContext> handler) {
        messageMenu(command, ack, Access.EVERYONE, handler);
    }

    /** Like the method with an {@link Access}, for everyone. */
    default void userMenu(MenuCommand command, Ack ack, Handler<UserMenuContext> handler) {
        userMenu(command, ack, Access.EVERYONE, handler);
    }

    /** Like the method with an {@link Access}, for everyone. */
    default void button(String route, Ack ack, Handler<ButtonContext> handler) {
        button(route, ack, Access.EVERYONE, handler);
    }

    /** Like the method with an {@link Access}, for everyone. */
    default void select(String route, Ack ack, Handler<SelectContext> handler) {
        select(route, ack, Access.EVERYONE, handler);
    }

    /** Like the method with an {@link Access}, for everyone. */
    default void modal(String route, Ack ack, Handler<ModalContext> handler) {
        modal(route, ack, Access.EVERYONE, handler);
    }

    /**
     * Registers a listener for a JDA event and its subtypes. The intent that the event needs must be
     * named in {@code plugin.yml}.
     */
    <E extends GenericEvent> void event(Class<E> type, Handler<E> handler);

    /**
     * Registers the handler of a durable job. Jobs enqueued under this name before a restart reach
     * it as well.
     */
    void job(String name, JobHandler handler);

    /** Registers work that is done again and again, as {@code schedule} says. */
    void schedule(String name, Schedule schedule, JobHandler handler);

    /** Registers how this plugin is doing; asked when somebody wants to know, must not block. */
    void health(Supplier<Health> health);

    /**
     * Offers a service to other plugins while this one runs.
     *
     * @param type the contract, an interface of {@code cafe.comptoir.api.service}
     */
    <S> void provide(Class<S> type, S service);

    /** Hands over a thing to be closed when the plugin stops, after its {@code stop}. */
    <C extends AutoCloseable> C own(C closeable);
}
