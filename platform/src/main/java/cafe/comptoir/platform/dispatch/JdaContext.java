package cafe.comptoir.platform.dispatch;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.InteractionContext;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.ServerKind;
import java.util.Locale;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/** Who acts and where, as JDA says. */
abstract class JdaContext<I extends Interaction> implements InteractionContext {

    private final Call call;
    private final Messages messages;
    private final I interaction;

    JdaContext(Call call, Messages messages, Class<I> type) {
        this.call = call;
        this.messages = messages;
        this.interaction = call.interaction(type);
    }

    final Call call() {
        return call;
    }

    final I interaction() {
        return interaction;
    }

    @Override
    public final Person person() {
        return call.person();
    }

    @Override
    public final boolean isPrivate() {
        return interaction.getGuild() == null;
    }

    @Override
    public final ServerKind serverKind() {
        return call.servers().kindOf(guild()).orElseThrow();
    }

    @Override
    public final Guild guild() {
        return onServer(interaction.getGuild());
    }

    @Override
    public final Member member() {
        return onServer(interaction.getMember());
    }

    private static <T> T onServer(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("this is a private conversation, not a server");
        }
        return thing;
    }

    @Override
    public final MessageChannel channel() {
        return requireNonNull(interaction.getMessageChannel(), "channel is null");
    }

    @Override
    public final Locale locale() {
        return call.incoming().locale();
    }

    @Override
    public final Texts texts() {
        return messages.in(locale());
    }
}
