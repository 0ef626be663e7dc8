package cafe.comptoir.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FingerprintTest {

    private static SlashCommandData ping() {
        return Commands.slash("ping", "Says hello")
                .setDescriptionLocalization(DiscordLocale.FRENCH, "Dit bonjour")
                .addOptions(
                        new OptionData(OptionType.INTEGER, "times", "How often").setMinValue(1));
    }

    @Test
    void orderAndWhatServersDoNotChooseMakeNoDifference() {
        CommandData menu = Commands.message("Report");

        assertThat(Fingerprint.of(List.of(ping().setContexts(InteractionContextType.GUILD), menu)))
                .isEqualTo(Fingerprint.of(List.of(menu, ping())));
    }

    @Test
    void whatDiscordLeavesOutMakesNoDifference() {
        var asDiscordTells = ping().toData();
        asDiscordTells.remove("nsfw");
        asDiscordTells.remove("name_localizations");
        asDiscordTells.getArray("options").getObject(0).remove("required");

        assertThat(Fingerprint.of(List.of(CommandData.fromData(asDiscordTells))))
                .isEqualTo(Fingerprint.of(List.of(ping())));
    }

    static List<Function<SlashCommandData, CommandData>> changes() {
        return List.of(
                command -> command.setName("pong"),
                command -> command.setDescription("Says \"hello\""),
                command -> command.setDescriptionLocalization(DiscordLocale.FRENCH, "Salue"),
                command -> command.setNameLocalization(DiscordLocale.FRENCH, "coucou"),
                command -> command.addOption(OptionType.STRING, "what", "What"),
                command -> {
                    command.getOptions().getFirst().setMinValue(2);
                    return command;
                },
                command -> {
                    command.getOptions().getFirst().setRequired(true);
                    return command;
                });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everythingThatPeopleSeeMakesADifference(Function<SlashCommandData, CommandData> change) {
        assertThat(Fingerprint.of(List.of(change.apply(ping()))))
                .isNotEqualTo(Fingerprint.of(List.of(ping())));
    }
}
