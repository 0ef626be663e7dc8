package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.sshsecurity.access.Audit;
import cafe.comptoir.sshsecurity.access.Readers;
import cafe.comptoir.sshsecurity.store.VaultStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What commands work with.
 *
 * @param zone the café's time zone, in which times are shown and days begin
 */
public record Vault(VaultStore store, Audit audit, Readers readers, Clock clock, ZoneId zone) {

    @Inject
    public Vault {}

    /** Records an act of somebody who is logged in. */
    void record(Login login, String act, Object... about) {
        Object[] who =
                switch (login) {
                    case Login.Reader reader ->
                            new Object[] {"person", reader.person(), "name", reader.name()};
                    case Login.Shipper shipper -> new Object[] {"shipper", shipper.owner().host()};
                    case Login.Enrolling _ -> new Object[] {"person", "?"};
                };
        Object[] all = new Object[about.length + who.length + 4];
        System.arraycopy(who, 0, all, 0, who.length);
        System.arraycopy(about, 0, all, who.length, about.length);
        all[all.length - 4] = "key";
        all[all.length - 3] = login.key().fingerprint();
        all[all.length - 2] = "from";
        all[all.length - 1] = login.from();
        audit.record(act, all);
    }
}
