package com.example.ping;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.console.ConsoleCommand;
import java.util.List;

/** {@code comptoir ping players}: who may play, as the settings say now. */
public final class PingCommand implements ConsoleCommand {

    @Override
    public int run(Console console, List<String> arguments) {
        if (!arguments.equals(List.of("players"))) {
            boolean asked = arguments.contains("-h") || arguments.contains("--help");
            (asked ? console.out() : console.err())
                    .println("comptoir ping players [--home DIR]   who may play");
            return asked ? 0 : 2;
        }
        Config<PingConfig> config = console.config(PingConfig.class);
        config.get().players().forEach(console.out()::println);
        return 0;
    }
}
