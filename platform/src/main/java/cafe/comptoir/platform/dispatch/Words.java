package cafe.comptoir.platform.dispatch;

import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Plain text as a message. */
final class Words {

    private Words() {}

    /** Returns a message that pings nobody. */
    static MessageCreateData quiet(String content) {
        return new MessageCreateBuilder().setContent(content).setAllowedMentions(List.of()).build();
    }
}
