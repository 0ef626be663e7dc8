package cafe.comptoir.api.interaction;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.ServerKind;
import java.util.Locale;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/**
 * One act of one person. Interactions happen on the café's servers, or (buttons on a message that the
 * bot sent to a person) in a private conversation.
 */
public interface InteractionContext {

    /** Returns who acts, with the café's roles at this moment. */
    Person person();

    /** Returns whether this happens in a private conversation with the bot. */
    boolean isPrivate();

    /**
     * Returns which kind of server this happens on.
     *
     * @throws IllegalStateException in a private conversation
     */
    ServerKind serverKind();

    /**
     * Returns the server this happens on.
     *
     * @throws IllegalStateException in a private conversation
     */
    Guild guild();

    /**
     * Returns who acts, as a member of the server.
     *
     * @throws IllegalStateException in a private conversation
     */
    Member member();

    /** Returns the channel this happens in; a {@link TextChannel}, a thread or a private one. */
    MessageChannel channel();

    /** Returns the acting person's language: French or English, English where Discord says another. */
    Locale locale();

    /** Returns the plugin's texts in {@link #locale}. */
    Texts texts();
}
