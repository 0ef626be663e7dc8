package cafe.comptoir.sshsecurity;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.job.Schedule;
import cafe.comptoir.api.observe.Metrics;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.service.LogVault;
import cafe.comptoir.sshsecurity.discord.Approval;
import cafe.comptoir.sshsecurity.discord.TroubleNotice;
import cafe.comptoir.sshsecurity.discord.VaultRoutes;
import cafe.comptoir.sshsecurity.discord.VaultStatus;
import cafe.comptoir.sshsecurity.session.Integrity;
import cafe.comptoir.sshsecurity.ssh.SshDoor;
import cafe.comptoir.sshsecurity.store.VaultStore;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneId;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleRemoveEvent;

/** The vault, for the host. */
public final class SshSecurityPlugin implements BotPlugin {

    /** When nobody minds that the disk is busy. */
    private static final LocalTime QUIET_HOUR = LocalTime.of(4, 40);

    private final VaultService service;
    private final VaultStore store;
    private final SshDoor door;
    private final Keeper keeper;
    private final VaultRoutes routes;
    private final Approval approval;
    private final VaultStatus status;
    private final TroubleNotice notice;
    private final Integrity integrity;
    private final ZoneId zone;
    private final Config<SshSecurityConfig> config;
    private final Metrics metrics;

    @Inject
    SshSecurityPlugin(
            VaultService service,
            VaultStore store,
            SshDoor door,
            Keeper keeper,
            VaultRoutes routes,
            Approval approval,
            VaultStatus status,
            TroubleNotice notice,
            Integrity integrity,
            ZoneId zone,
            Config<SshSecurityConfig> config,
            Metrics metrics) {
        this.service = service;
        this.store = store;
        this.door = door;
        this.keeper = keeper;
        this.routes = routes;
        this.approval = approval;
        this.status = status;
        this.notice = notice;
        this.integrity = integrity;
        this.zone = zone;
        this.config = config;
        this.metrics = metrics;
    }

    @Override
    public void register(Registrar on) {
        on.own(service);
        on.own(door);
        on.own(keeper);
        on.own(notice);
        on.provide(LogVault.class, service);
        routes.register(on);
        approval.register(on);
        on.event(GuildMemberRoleRemoveEvent.class, _ -> door.reconsider());
        on.event(GuildMemberRemoveEvent.class, _ -> door.reconsider());
        on.schedule("verify", Schedule.daily(QUIET_HOUR, zone), _ -> integrity.checkByItself());
        on.own(config.onChange(_ -> door.open()));
        on.health(status::health);
        metrics.gauge("records", store::records);
        metrics.gauge("blocks", store::blocks);
        metrics.gauge("sessions", door::visitors);
        metrics.gauge("strangers", door::strangers);
    }

    @Override
    public void start() {
        keeper.start();
        notice.start();
    }
}
