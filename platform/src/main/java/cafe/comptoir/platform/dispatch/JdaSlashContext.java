package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.SlashContext;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.unions.GuildChannelUnion;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;

/** A slash command that was sent. */
final class JdaSlashContext extends JdaReplyContext<SlashCommandInteraction>
        implements SlashContext {

    JdaSlashContext(Call call, Messages messages) {
        super(call, messages, SlashCommandInteraction.class);
    }

    @Override
    public Optional<String> string(String option) {
        return option(option).map(OptionMapping::getAsString);
    }

    @Override
    public Optional<Long> integer(String option) {
        return option(option).map(OptionMapping::getAsLong);
    }

    @Override
    public Optional<Boolean> flag(String option) {
        return option(option).map(OptionMapping::getAsBoolean);
    }

    @Override
    public Optional<User> user(String option) {
        return option(option).map(OptionMapping::getAsUser);
    }

    @Override
    public Optional<Member> member(String option) {
        return option(option).flatMap(mapping -> Optional.ofNullable(mapping.getAsMember()));
    }

    @Override
    public Optional<GuildChannelUnion> channel(String option) {
        return option(option).map(OptionMapping::getAsChannel);
    }

    @Override
    public Optional<Attachment> attachment(String option) {
        return option(option).map(OptionMapping::getAsAttachment);
    }

    private Optional<OptionMapping> option(String option) {
        return Optional.ofNullable(interaction().getOption(option));
    }
}
