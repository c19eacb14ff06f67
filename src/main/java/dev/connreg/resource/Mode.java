package dev.connreg.resource;

/** Whether clients may push to a connected registry. Fixed once it is created. */
public enum Mode {
    /** Pull only. */
    READ_ONLY("ReadOnly"),
    /** Pull and push. */
    READ_WRITE("ReadWrite");

    private final String azureName;

    Mode(String azureName) {
        this.azureName = azureName;
    }

    /** The word that Azure uses. */
    public String azureName() {
        return azureName;
    }
}
