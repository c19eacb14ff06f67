package dev.connreg.manual;

import java.util.List;

/** An option by its names; the value's name is empty where it takes none, the choices where any value will do. */
public record OptionOutline(
        List<String> names, String description, String value, List<String> choices, boolean required) {

    public OptionOutline {
        names = List.copyOf(names);
        choices = List.copyOf(choices);
    }

    boolean takesValue() {
        return !value.isEmpty();
    }
}
