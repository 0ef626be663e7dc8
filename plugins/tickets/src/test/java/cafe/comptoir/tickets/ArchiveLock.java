package cafe.comptoir.tickets;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.testkit.Cafe;

/** Somebody of the management takes from the bot the right to write in the archive, and gives it back. */
final class ArchiveLock {

    private final Cafe cafe;
    private final long archive = CafeIds.CAFE.company().channel("archives");
    private final long botRole = CafeIds.CAFE.company().botRole();

    ArchiveLock(Cafe cafe) {
        this.cafe = cafe;
    }

    void close() {
        PermissionSet send = PermissionSet.of(Permission.SEND_MESSAGES);
        cafe.sandbox()
                .world()
                .channels()
                .putOverwrite(
                        CafeIds.CAFE.person("claire"),
                        archive,
                        PermissionOverwrite.role(botRole, PermissionSet.NONE, send));
    }

    void open() {
        cafe.sandbox()
                .world()
                .channels()
                .deleteOverwrite(CafeIds.CAFE.person("claire"), archive, botRole);
    }
}
