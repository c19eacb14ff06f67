package dev.connreg.resource;

/** Whether clients may push to a connected registry. Fixed at creation. */
public enum Mode {
    READ_ONLY("ReadOnly"),
    READ_WRITE("ReadWrite");

    private final String azureName;

    Mode(String azureName) {
        this.azureName = azureName;
    }

    public String azureName() {
        return azureName;
    }
}
