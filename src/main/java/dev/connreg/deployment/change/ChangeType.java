package dev.connreg.deployment.change;

/** What a plan does to one resource, in the words and signs of Azure's what-if. */
public enum ChangeType {
    CREATE("Create", '+'),
    MODIFY("Modify", '~'),
    DELETE("Delete", '-'),
    NO_CHANGE("NoChange", '='),
    /** Sent again as a whole, as what exists cannot be compared or is broken. */
    DEPLOY("Deploy", '!'),
    /** Left alone on purpose. */
    IGNORE("Ignore", '*');

    private final String azureName;
    private final char sign;

    ChangeType(String azureName, char sign) {
        this.azureName = azureName;
        this.sign = sign;
    }

    public String azureName() {
        return azureName;
    }

    public char sign() {
        return sign;
    }
}
