package cafe.comptoir.staffchat;

import cafe.comptoir.staffchat.announce.AnnounceModule;
import cafe.comptoir.staffchat.duty.DutyModule;
import cafe.comptoir.staffchat.post.PostModule;
import cafe.comptoir.staffchat.staff.StaffModule;
import cafe.comptoir.staffchat.team.TeamModule;
import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Puts the rooms together. */
public final class StaffChatModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new PostModule());
        install(new StaffModule());
        install(new DutyModule());
        install(new TeamModule());
        install(new AnnounceModule());
        bind(StaffChatPlugin.class).in(Singleton.class);
    }
}
