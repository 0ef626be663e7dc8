package cafe.comptoir.platform.post;

import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Posted;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.platform.post.PostTable.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One plugin's messages: what was meant stands in its database before Discord hears of it. */
public final class DurablePosts implements Posts {

    private final PluginDatabase database;
    private final JDA jda;
    private final Clock clock;
    private final PostTable table = new PostTable();

    public DurablePosts(PluginDatabase database, JDA jda, Clock clock) {
        this.database = database;
        this.jda = jda;
        this.clock = clock;
    }

    @Override
    public void bring(String key, MessageChannel channel, Post post) {
        row(key).filter(row -> row.channel() != channel.getIdLong()).ifPresent(_ -> remove(key));
        Optional<Row> sent = sent(key, channel, post);
        if (sent.isEmpty()) {
            send(key, channel, post);
        } else if (!shows(sent.get(), channel, post)) {
            forget(key);
            send(key, channel, post);
        }
    }

    @Override
    public void once(String key, MessageChannel channel, Post post) {
        if (sent(key, channel, post).isEmpty()) {
            send(key, channel, post);
        }
    }

    @Override
    public boolean edit(String key, Post post) {
        return row(key).map(
                        row -> {
                            MessageChannel channel = channel(row.channel());
                            return channel != null && shows(row, channel, post);
                        })
                .orElse(false);
    }

    @Override
    public void remove(String key) {
        row(key).ifPresent(row -> {
            MessageChannel channel = channel(row.channel());
            Long message = row.message();
            if (channel != null && message != null) {
                Delivery.delete(channel, message);
            }
            forget(key);
        });
    }

    @Override
    public Optional<Posted> find(String key) {
        return row(key).flatMap(row ->
                Optional.ofNullable(row.message())
                        .map(message -> new Posted(key, row.channel(), message)));
    }

    @Override
    public Optional<String> link(String key) {
        return find(key)
                .flatMap(posted ->
                        Optional.ofNullable(
                                        jda.getChannelById(
                                                GuildMessageChannel.class, posted.channel()))
                                .map(it -> it.getJumpUrl() + "/" + posted.message()));
    }

    @Override
    public void forgetIfDeleted(String key) {
        find(key).filter(posted -> !isThere(posted)).ifPresent(_ -> forget(key));
    }

    @Override
    public Optional<String> keyOf(Handle transaction, long message) {
        return table.keyOf(transaction, message);
    }

    @Override
    public void forget(Handle transaction, String key) {
        table.forget(transaction, key);
    }

    /** Returns the row of a message that was sent, by an attempt perhaps of which nothing is known. */
    private Optional<Row> sent(String key, MessageChannel channel, Post post) {
        Optional<Row> row = row(key);
        if (row.isEmpty() || row.get().message() != null) {
            return row;
        }
        if (row.get().channel() != channel.getIdLong()) {
            forget(key);
            return Optional.empty();
        }
        Optional<Long> found = Delivery.find(channel, post, row.get().triedAt());
        found.ifPresent(message -> done(key, message, null));
        return found.flatMap(_ -> row(key));
    }

    private void send(String key, MessageChannel channel, Post post) {
        Instant triedAt = row(key).map(Row::triedAt).orElseGet(() -> begin(key, channel));
        done(key, Delivery.send(channel, post, Nonce.of(key, triedAt)), post.shown());
    }

    /** Brings a message to what it is to show; false when it is not there. */
    private boolean shows(Row row, MessageChannel channel, Post post) {
        Long message = row.message();
        if (message == null) {
            return false;
        }
        if (post.shown().equals(row.shown())) {
            return true;
        }
        boolean there = Delivery.edit(channel, message, post);
        if (there) {
            done(row.key(), message, post.shown());
        }
        return there;
    }

    private boolean isThere(Posted posted) {
        MessageChannel channel = channel(posted.channel());
        return channel != null && Delivery.isThere(channel, posted.message());
    }

    private @Nullable MessageChannel channel(long id) {
        return jda.getChannelById(MessageChannel.class, id);
    }

    private Optional<Row> row(String key) {
        return database.read(tx -> table.find(tx, key));
    }

    private Instant begin(String key, MessageChannel channel) {
        Instant now = clock.instant();
        return database.write(tx -> {
            table.begin(tx, key, channel.getIdLong(), now);
            return now;
        });
    }

    private void done(String key, long message, @Nullable String shown) {
        database.write(tx -> {
            table.done(tx, key, message, shown);
            return key;
        });
    }

    private void forget(String key) {
        database.write(tx -> {
            table.forget(tx, key);
            return key;
        });
    }
}
