package dev.connreg.template.arm;

/** How ARM templates write strings and property names: the one place that escapes. JSON's own escapes come after. */
final class ArmText {

    private ArmText() {}

    /** A text as a JSON string: one in brackets would be taken for an expression, a second bracket says it is none. */
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

    /** A property name. ARM would take one called {@code copy} for a loop. */
    static String key(String name) {
        return name.equalsIgnoreCase("copy") ? expression("string(" + quote(name) + ")") : data(name);
    }
}
