package dev.connreg.deployment.change;

/** Which of a token's two passwords may be made anew. */
public enum PasswordSlots {
    /** The first: nothing runs that could use what is there, so that repeated attempts leave one password only. */
    FIRST,
    /** One that is not there, else the older one: what runs now keeps its login. */
    SPARE,
    /** One that is not there: the token is somebody else's, so none of its passwords may change. */
    FREE_ONLY
}
