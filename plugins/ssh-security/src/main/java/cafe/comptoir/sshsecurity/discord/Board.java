package cafe.comptoir.sshsecurity.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.sshsecurity.SshSecurityConfig;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where readers are told things: the channel of the settings, or a private message to each where there
 * is none in which the bot may write.
 */
final class Board {

    private static final Logger log = LoggerFactory.getLogger(Board.class);

    private final JDA jda;
    private final Servers servers;
    private final Config<SshSecurityConfig> config;

    @Inject
    Board(JDA jda, Servers servers, Config<SshSecurityConfig> config) {
        this.jda = jda;
        this.servers = servers;
        this.config = config;
    }

    /** Posts a message where the given people see it; returns each that got through. */
    List<Message> post(MessageCreateData message, Collection<Person> people) {
        Optional<TextChannel> channel = config.get().channel().flatMap(this::channel);
        return channel.isPresent()
                ? List.of(channel.get().sendMessage(message).complete())
                : people.stream().flatMap(person -> whisper(message, person).stream()).toList();
    }

    /** Posts what the given people must not miss: in a channel they are called by name. */
    List<Message> call(String text, Collection<Person> people) {
        boolean channel = config.get().channel().flatMap(this::channel).isPresent();
        String names = people.stream().map(Person::mention).collect(Collectors.joining(" "));
        return post(MessageCreateData.fromContent(channel ? names + "\n" + text : text), people);
    }

    private Optional<TextChannel> channel(String name) {
        Guild company = servers.company();
        Optional<TextChannel> found =
                name.matches("\\d{15,20}")
                        ? Optional.ofNullable(company.getTextChannelById(name))
                        : company.getTextChannelsByName(name, true).stream().findFirst();
        return found.filter(TextChannel::canTalk);
    }

    /** One who takes no private messages must not keep the others from theirs. */
    private Optional<Message> whisper(MessageCreateData message, Person person) {
        return whisper(message, person.id(), person.name());
    }

    /** Tells somebody something by private message, if they take any. */
    void whisper(String text, long person) {
        MessageCreateData message =
                new MessageCreateBuilder().setContent(text).setAllowedMentions(List.of()).build();
        var _ = whisper(message, person, Long.toString(person));
    }

    private Optional<Message> whisper(MessageCreateData message, long person, String name) {
        try {
            return Optional.of(
                    jda.openPrivateChannelById(UserSnowflake.fromId(person).getIdLong())
                            .flatMap(channel -> channel.sendMessage(message))
                            .complete());
        } catch (ErrorResponseException e) {
            log.warn("{} takes no private message: {}", name, e.getMeaning());
            return Optional.empty();
        }
    }
}
