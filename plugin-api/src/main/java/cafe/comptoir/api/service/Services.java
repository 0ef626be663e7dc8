package cafe.comptoir.api.service;

/** Finds what other plugins provide. */
public interface Services {

    /** Returns a reference to the provider of a contract, whether or not there is one at present. */
    <S> ServiceRef<S> find(Class<S> type);
}
