package dev.connreg.credential.certificate;

/** What to do with a file that is there already. */
public enum IfExists {
    /** Leave it, and fail. */
    REFUSE,
    /** Replace it. */
    OVERWRITE
}
