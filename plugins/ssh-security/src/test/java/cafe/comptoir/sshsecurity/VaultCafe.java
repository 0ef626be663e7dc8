package cafe.comptoir.sshsecurity;

import cafe.comptoir.testkit.ComptoirTest;
import cafe.comptoir.testkit.SettingsEdit;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A café for each test whose vault listens at a port that nobody else has. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ComptoirTest(
        edits = @SettingsEdit(plugin = "ssh-security", replace = "port: 7722", with = "port: 0"))
@interface VaultCafe {}
