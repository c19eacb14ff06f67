package dev.connreg.sandbox.registry;

import dev.connreg.sandbox.store.Resource;

/** The connected registries as they run at their sites, as far as the service hears of them. */
public interface Appliances {

    /** Writes into the resource what its appliance, if there is one, last reported. */
    void report(Resource connectedRegistry);

    /** Ends the activation; the appliance that held it does not get it back. */
    void deactivate(Resource connectedRegistry);

    /** Asks for another full sync. */
    void resync(Resource connectedRegistry);
}
