package cafe.comptoir.api.service;

import cafe.comptoir.api.plugin.Registration;
import java.util.Optional;

/**
 * A revocable reference to another plugin's service.
 *
 * @param <S> the contract
 */
public interface ServiceRef<S> {

    /**
     * Returns the service while its provider runs. Ask for each use; a call that was under way when
     * the provider stopped is waited for, a later one fails with {@link IllegalStateException}.
     */
    Optional<S> get();

    /** Calls a listener when a provider has come, gone or been swapped, on a virtual thread. */
    Registration onChange(Runnable listener);
}
