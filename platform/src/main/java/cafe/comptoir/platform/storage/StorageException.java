package cafe.comptoir.platform.storage;

/** The database or the disk did not do its work; the message says which file and what to do. */
public final class StorageException extends RuntimeException {

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
