package dev.connreg.template.arm;

/** The one place that escapes strings and property names for ARM templates. JSON's own escapes come after. */
final class ArmText {

    private ArmText() {}

    /** A text in brackets would be taken for an expression; a second bracket says that it is not. */
    static String data(String text) {
        return text.startsWith("[") && text.endsWith("]") ? "[" + text : text;
    }

    static String expression(String code) {
        return "[" + code + "]";
    }

    static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String format(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    /** ARM would take a property called {@code copy} for a loop. */
    static String key(String name) {
        return name.equalsIgnoreCase("copy") ? expression("string(" + quote(name) + ")") : data(name);
    }
}
