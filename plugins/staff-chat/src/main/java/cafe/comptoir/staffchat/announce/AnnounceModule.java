package cafe.comptoir.staffchat.announce;

import cafe.comptoir.staffchat.staff.Leaving;
import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import jakarta.inject.Singleton;

/** Builds what belongs to announcements. */
public final class AnnounceModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(AnnounceDesk.class).in(Singleton.class);
        bind(AnnounceForm.class).in(Singleton.class);
        bind(AnnounceJobs.class).in(Singleton.class);
        bind(AnnounceRoutes.class).in(Singleton.class);
        bind(AnnouncementCard.class).in(Singleton.class);
        bind(AnnouncementStore.class).in(Singleton.class);
        bind(Channels.class).in(Singleton.class);
        bind(Drafts.class).in(Singleton.class);
        bind(ListRoutes.class).in(Singleton.class);
        bind(Moments.class).in(Singleton.class);
        bind(PostAnnouncement.class).in(Singleton.class);
        bind(RemindReaders.class).in(Singleton.class);
        bind(Preview.class).in(Singleton.class);
        bind(Readers.class).in(Singleton.class);
        bind(ReadingStore.class).in(Singleton.class);
        bind(WriteRoutes.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Leaving.class)
                .addBinding()
                .to(LeavingAnnouncements.class)
                .in(Singleton.class);
    }
}
