package cafe.comptoir.staffchat;

import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.staffchat.announce.AnnounceRoutes;
import cafe.comptoir.staffchat.duty.OnDuty;
import cafe.comptoir.staffchat.post.Say;
import cafe.comptoir.staffchat.post.Troubles;
import cafe.comptoir.staffchat.staff.ComingAndGoing;
import cafe.comptoir.staffchat.team.TeamRoutes;
import jakarta.inject.Inject;

/** The employees' internal communication, for the host. */
public final class StaffChatPlugin implements BotPlugin {

    private final OnDuty onDuty;
    private final TeamRoutes team;
    private final AnnounceRoutes announce;
    private final ComingAndGoing comingAndGoing;
    private final Say say;
    private final Troubles troubles;

    @Inject
    StaffChatPlugin(
            OnDuty onDuty,
            TeamRoutes team,
            AnnounceRoutes announce,
            ComingAndGoing comingAndGoing,
            Say say,
            Troubles troubles) {
        this.onDuty = onDuty;
        this.team = team;
        this.announce = announce;
        this.comingAndGoing = comingAndGoing;
        this.say = say;
        this.troubles = troubles;
    }

    @Override
    public void register(Registrar on) {
        onDuty.register(on);
        team.register(on);
        announce.register(on);
        comingAndGoing.register(on);
        say.register(on);
        on.health(troubles::health);
    }

    @Override
    public void start() {
        comingAndGoing.lookAtAll();
        onDuty.lookAtAll();
        announce.setTimers();
    }
}
