package dev.connreg.az.command;

import dev.connreg.arm.http.PathEncoding;
import dev.connreg.problem.Failure;

/** Names that users type, before they become a part of a resource id. */
final class ResourceNames {

    private static final int NOT_FOUND = 3;

    private ResourceNames() {}

    /**
     * A name that can be a segment of an id. ARM decides about all else.
     *
     * @throws Failure if there can be nothing of that name; with the exit code that ARM's 404 has
     */
    static String segment(String what, String name) {
        if (!isSegment(name)) {
            throw new Failure("There is no %s with the name '%s'.".formatted(what, name), NOT_FOUND);
        }
        return name;
    }

    static boolean isSegment(String name) {
        return !name.isBlank() && !name.contains("/") && !PathEncoding.leadsElsewhere(name);
    }
}
