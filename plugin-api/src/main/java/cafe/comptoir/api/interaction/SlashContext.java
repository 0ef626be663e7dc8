package cafe.comptoir.api.interaction;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.unions.GuildChannelUnion;

/** A slash command. Options are named by their base names. */
public interface SlashContext extends ReplyContext {

    /** Returns a text option. */
    Optional<String> string(String option);

    /** Returns a whole-number option. */
    Optional<Long> integer(String option);

    /** Returns a yes-or-no option. */
    Optional<Boolean> flag(String option);

    /** Returns a person option. */
    Optional<User> user(String option);

    /** Returns a person option where that person is a member of this server. */
    Optional<Member> member(String option);

    /** Returns a channel option. */
    Optional<GuildChannelUnion> channel(String option);

    /** Returns an uploaded file. */
    Optional<Attachment> attachment(String option);
}
