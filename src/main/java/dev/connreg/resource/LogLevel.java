package dev.connreg.resource;

/** How much a connected registry logs. */
public enum LogLevel {
    /** All. */
    DEBUG("Debug"),
    /** The default of az. */
    INFORMATION("Information"),
    /** Warnings and errors. */
    WARNING("Warning"),
    /** Errors. */
    ERROR("Error"),
    /** Nothing. */
    NONE("None");

    private final String azureName;

    LogLevel(String azureName) {
        this.azureName = azureName;
    }

    /** The word that Azure uses. */
    public String azureName() {
        return azureName;
    }
}
