package dev.connreg.spec.reader;

/** What a draft has where somebody must still put a value: in angle brackets, and taken for no value of any key. */
public final class Placeholder {

    private Placeholder() {}

    /** One that shows what the value may look like. */
    public static String of(String example) {
        return "<" + example + ">";
    }

    static void refuse(String text) {
        if (text.startsWith("<") && text.endsWith(">")) {
            throw new IllegalArgumentException("'%s' is a placeholder: put the value in its place".formatted(text));
        }
    }
}
