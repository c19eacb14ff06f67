package dev.connreg.template.layout;

import dev.connreg.problem.Failure;
import java.nio.charset.StandardCharsets;

/** What Azure accepts of a template (learn.microsoft.com, Resource Manager limits): better refused here than there. */
public final class TemplateLimits {

    private static final int MOST_PARAMETERS = 256;
    private static final int MOST_RESOURCES = 800;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private TemplateLimits() {}

    static Template require(Template template) {
        require("parameters", template.parameters().size(), MOST_PARAMETERS);
        require("resources", template.declarations().size(), MOST_RESOURCES);
        return template;
    }

    /** The text of a template, or of a file of parameters. */
    public static String require(String text) {
        require("bytes", text.getBytes(StandardCharsets.UTF_8).length, MOST_BYTES);
        return text;
    }

    private static void require(String what, int count, int most) {
        if (count > most) {
            throw new Failure(
                    "The template would have %d %s, and Azure accepts %d at most. Take something out of the spec, or run connreg deploy, which needs no template."
                            .formatted(count, what, most));
        }
    }
}
