package dev.connreg.resource;

public enum LogLevel {
    DEBUG("Debug"),
    INFORMATION("Information"),
    WARNING("Warning"),
    ERROR("Error"),
    NONE("None");

    private final String azureName;

    LogLevel(String azureName) {
        this.azureName = azureName;
    }

    public String azureName() {
        return azureName;
    }
}
