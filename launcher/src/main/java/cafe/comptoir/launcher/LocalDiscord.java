package cafe.comptoir.launcher;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.model.Directory;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.User;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The local Discord for a client of one's own: what it must know, in lines for a person. */
final class LocalDiscord {

    private final Sandbox sandbox;
    private final Directory directory;

    LocalDiscord(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.directory = sandbox.world().directory();
    }

    static SandboxOptions options(int port, Optional<String> token) {
        SandboxOptions cafe = SandboxOptions.cafe().withPort(port);
        return token.map(cafe::withToken).orElse(cafe);
    }

    void describe(PrintWriter out) {
        out.printf("api          %s%n", sandbox.apiUrl());
        out.printf("gateway      %s%n", sandbox.gatewayUrl());
        out.printf("token        %s%n", sandbox.token());
        out.printf("application  %s%n", sandbox.applicationId());
        for (Guild guild : directory.guilds()) {
            out.printf("server       %s  %s%n", guild.id(), guild.name());
        }
        people().forEach(person -> out.printf("person       %s%n", line(person)));
    }

    private List<User> people() {
        return sandbox.world().users().stream().filter(user -> !user.bot()).toList();
    }

    private String line(User person) {
        String roles =
                directory.guilds().stream()
                        .flatMap(guild -> directory.findMember(guild.id(), person.id()).stream())
                        .flatMap(this::roles)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "%s  %s (%s): %s"
                .formatted(person.id(), person.displayName(), person.username(), roles);
    }

    private Stream<String> roles(Member member) {
        return member.roles().stream()
                .flatMap(role -> directory.findRole(member.guildId(), role).stream())
                .map(Role::name);
    }
}
