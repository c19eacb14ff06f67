package dev.connreg.deployment.change;

/** What a plan does to one resource, in the words and signs of Azure's what-if. */
public enum ChangeType {
    /** It is made. */
    CREATE("Create", '+'),
    /** Some of it is changed. */
    MODIFY("Modify", '~'),
    /** It is removed. */
    DELETE("Delete", '-'),
    /** It is as it should be. */
    NO_CHANGE("NoChange", '='),
    /** It is sent again as a whole, as what is there cannot be compared or is broken. */
    DEPLOY("Deploy", '!'),
    /** It is left alone on purpose. */
    IGNORE("Ignore", '*');

    private final String azureName;
    private final char sign;

    ChangeType(String azureName, char sign) {
        this.azureName = azureName;
        this.sign = sign;
    }

    /** The word that what-if uses. */
    public String azureName() {
        return azureName;
    }

    /** The sign that what-if uses. */
    public char sign() {
        return sign;
    }
}
