package cafe.comptoir.api.plugin;

/** A thing registered with the host. Closing it takes it back; closing it twice does nothing. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

    @Override
    void close();
}
