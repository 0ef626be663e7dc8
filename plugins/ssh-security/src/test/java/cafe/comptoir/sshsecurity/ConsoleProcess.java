package cafe.comptoir.sshsecurity;

import cafe.comptoir.sshsecurity.Machine.AtHome;
import cafe.comptoir.sshsecurity.console.VaultCli;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code comptoir vault} as a process of its own, with real pipes: {@code HOME ARGUMENTS…}. */
final class ConsoleProcess {

    private ConsoleProcess() {}

    public static void main(String[] arguments) {
        int code = 1;
        try {
            code =
                    new VaultCli()
                            .run(
                                    new AtHome(Path.of(arguments[0]), System.out, System.err),
                                    Arrays.asList(arguments).subList(1, arguments.length));
        } catch (Exception e) {
            System.err.println(e.getMessage());
        }
        System.exit(code);
    }

    /** Returns how a shell calls it. */
    static String command(Path home) {
        return "'%s' -XX:TieredStopAtLevel=1 -Dstderr.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp '%s' %s '%s'"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        ConsoleProcess.class.getName(),
                        home);
    }
}
