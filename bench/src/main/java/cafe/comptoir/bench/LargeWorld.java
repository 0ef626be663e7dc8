package cafe.comptoir.bench;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.CafeSeed;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelSettings;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import java.util.List;
import java.util.Set;

/**
 * The café with a public server of many members and channels: the numbers are those at which Discord's
 * own clients begin to load members page by page.
 */
final class LargeWorld {

    static final int MEMBERS = 20_000;

    /** Discord: at most 500 channels a server. */
    static final int CHANNELS = 500;

    private static final long FIRST_USER = 3_000_000_000_000_000_000L;
    private static final long FIRST_CHANNEL = 4_000_000_000_000_000_000L;
    private static final int IN_A_CATEGORY = 50;

    private LargeWorld() {}

    static void plant(World world) {
        CafeSeed.plant(world);
        long server = CafeIds.CAFE.publicServer().id();
        int members = world.directory().membersOf(server).size();
        for (int i = members; i < MEMBERS; i++) {
            long id = FIRST_USER + i;
            world.guilds().addUser(new User(id, "client-" + i, "Client " + i, false, "fr", true));
            world.members().join(server, id, Set.of());
        }
        int channels = world.directory().channelsOf(server).size();
        long category = 0;
        for (int i = channels; i < CHANNELS; i++) {
            boolean heads = i % IN_A_CATEGORY == 0 || category == 0;
            long id = FIRST_CHANNEL + i;
            world.channels()
                    .add(
                            new Channel(
                                    id,
                                    heads ? ChannelType.CATEGORY : ChannelType.TEXT,
                                    server,
                                    heads ? 0 : category,
                                    "salon-" + i,
                                    i,
                                    ChannelSettings.DEFAULT,
                                    List.of(),
                                    null,
                                    List.of()));
            category = heads ? id : category;
        }
    }
}
