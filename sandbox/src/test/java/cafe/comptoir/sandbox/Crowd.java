package cafe.comptoir.sandbox;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelSettings;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The café with more people, channels and messages on its public server: {@code general} holds the messages. */
public record Crowd(int people, int channels, int messages) implements Consumer<World> {
    private static final CafeIds.Server SERVER = CafeIds.CAFE.publicServer();
    private static final long FIRST_PERSON = 1_000_000_000_001_000_000L;
    private static final long FIRST_CHANNEL = 1_000_000_000_002_000_000L;

    /** The id of one of the added people. */
    public static long person(int number) {
        return FIRST_PERSON + number;
    }

    @Override
    public void accept(World world) {
        CafeSeed.plant(world);
        for (int i = 0; i < people; i++) {
            String name = "invité" + i;
            world.guilds().addUser(new User(person(i), "guest" + i, name, false, "fr", true));
            world.members().join(SERVER.id(), person(i), Set.of(SERVER.role("customer")));
        }
        for (int i = 0; i < channels; i++) {
            addChannel(world, i);
        }
        long paul = CafeIds.CAFE.person("paul");
        for (int i = 0; i < messages; i++) {
            MessageDraft draft = MessageDraft.text("Message **n° " + i + "** de <@" + paul + ">");
            world.messages().post(paul, SERVER.channel("general"), draft);
        }
    }

    private static void addChannel(World world, int number) {
        world.channels()
                .add(
                        new Channel(
                                FIRST_CHANNEL + number,
                                ChannelType.TEXT,
                                SERVER.id(),
                                0,
                                "salon-" + number,
                                100 + number,
                                ChannelSettings.DEFAULT,
                                List.of(),
                                null,
                                List.of()));
    }
}
