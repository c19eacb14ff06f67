package dev.connreg.az.grammar;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an option's field holds; its type says so. */
enum ValueKind {
    /** {@code boolean}. */
    FLAG,
    /** {@code Optional<Boolean>}. */
    THREE_STATE,
    /** {@code String}. */
    TEXT,
    /** {@code Optional<String>}. */
    OPTIONAL_TEXT,
    /** {@code Optional<Integer>}. */
    OPTIONAL_NUMBER,
    /** {@code List<String>}: the last one given counts. */
    LIST,
    /** {@code List<List<String>>}: one list for each time it is given. */
    LISTS,
    /** {@code Map<String, String>}: {@code key=value}, of all times it is given. */
    PAIRS;

    static ValueKind of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        if (type == boolean.class) {
            return FLAG;
        }
        if (type == String.class) {
            return TEXT;
        }
        throw unknown(type);
    }

    private static ValueKind ofGeneric(ParameterizedType type) {
        var argument = type.getActualTypeArguments()[0];
        if (type.getRawType() == Map.class) {
            return PAIRS;
        }
        if (type.getRawType() == List.class) {
            return argument instanceof ParameterizedType ? LISTS : LIST;
        }
        if (type.getRawType() == Optional.class) {
            return ofOptional(argument);
        }
        throw unknown(type);
    }

    private static ValueKind ofOptional(Type argument) {
        if (argument == String.class) {
            return OPTIONAL_TEXT;
        }
        if (argument == Boolean.class) {
            return THREE_STATE;
        }
        if (argument == Integer.class) {
            return OPTIONAL_NUMBER;
        }
        throw unknown(argument);
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("no option of an az command can have the type " + type.getTypeName());
    }
}
