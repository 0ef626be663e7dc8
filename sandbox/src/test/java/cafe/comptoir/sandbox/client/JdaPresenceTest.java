package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.model.Presence;
import cafe.comptoir.sandbox.model.Rosters;
import cafe.comptoir.sandbox.model.WorldEvent;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.OnlineStatus;
import net.dv8tion.jda.api.entities.Activity;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import org.junit.jupiter.api.Test;

/** Who is there and what they do. */
class JdaPresenceTest extends JdaCase {

    @Test
    void botIsSeenAsItSaysOfItself() {
        assertThat(shown().status()).isEqualTo(Presence.Status.ONLINE);

        Waiting<Presence> changed = changes();
        client.jda()
                .getPresence()
                .setPresence(OnlineStatus.DO_NOT_DISTURB, Activity.watching("les tickets"));
        changed.await();

        assertThat(shown())
                .isEqualTo(
                        new Presence(
                                Presence.Status.DND,
                                new Presence.Activity(3, "les tickets", null, null)));
        assertThat(told(RawGatewayEvent.class))
                .filteredOn(event -> event.getType().equals("PRESENCE_UPDATE"))
                .last()
                .satisfies(event -> {
                    assertThat(event.getPayload().getString("status")).isEqualTo("dnd");
                    assertThat(
                                    event.getPayload()
                                            .getArray("activities")
                                            .getObject(0)
                                            .getString("name"))
                            .isEqualTo("les tickets");
                });
    }

    @Test
    void botWithoutAConnectionStandsUnderOffline() {
        Waiting<Presence> gone = changes();

        client.close();
        gone.await();

        assertThat(shown().offline()).isTrue();
        Rosters.Part list = sandbox.world().rosters().list(PUBLIC.id(), "", 0, 100);
        assertThat(list.groups().getLast()).isEqualTo(new Rosters.Group(null, true, 1));
        assertThat(list.members().getLast().user().bot()).isTrue();
    }

    @Test
    void peopleAreOnlineForWhoAsks() throws InterruptedException {
        JDA asking =
                JdaClient.builder(sandbox, sandbox.token(), EnumSet.allOf(GatewayIntent.class))
                        .enableCache(List.of(CacheFlag.ONLINE_STATUS, CacheFlag.ACTIVITY))
                        .setMemberCachePolicy(MemberCachePolicy.ALL)
                        .setChunkingFilter(ChunkingFilter.ALL)
                        .setActivity(Activity.playing("aux cartes"))
                        .build()
                        .awaitReady();

        Guild there = asking.getGuildById(PUBLIC.id());
        assertThat(there.getMemberById(IDS.person("jeanne")).getOnlineStatus())
                .isEqualTo(OnlineStatus.ONLINE);
        assertThat(shown().activity().name()).isEqualTo("aux cartes");
        asking.shutdown();
        asking.awaitShutdown();
    }

    private Waiting<Presence> changes() {
        Waiting<Presence> changes = new Waiting<>();
        sandbox.world()
                .subscribe(event -> {
                    if (event instanceof WorldEvent.PresenceUpdated(_, Presence presence)) {
                        changes.tell(presence);
                    }
                });
        return changes;
    }

    private Presence shown() {
        return sandbox.world().presences().of(IDS.bot());
    }
}
