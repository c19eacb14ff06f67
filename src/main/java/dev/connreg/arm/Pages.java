package dev.connreg.arm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A page may be empty and still have a next one, whose address is taken as it is. */
record Pages(String request, Function<String, JsonNode> next, Predicate<JsonNode> isElement) {

    /** A registry has at most 50,000 tokens and scope maps, and pages have a hundred elements or more. */
    private static final int MOST = 1_000;

    List<JsonNode> collect(JsonNode first) {
        var elements = new ArrayList<JsonNode>();
        var seen = new HashSet<String>();
        var page = first;
        add(page, elements);
        while (hasNext(page)) {
            var link = page.path("nextLink").textValue();
            if (!seen.add(link)) {
                throw new UnexpectedAnswerException(request, "the pages of the list lead in a circle");
            }
            if (seen.size() > MOST) {
                throw new UnexpectedAnswerException(
                        request, "the list has more than %s pages and does not end".formatted(MOST));
            }
            page = next.apply(link);
            add(page, elements);
        }
        return List.copyOf(elements);
    }

    private boolean hasNext(JsonNode page) {
        var link = page.path("nextLink");
        if (link.isMissingNode() || link.isNull()) {
            return false;
        }
        if (!link.isTextual()) {
            throw UnexpectedAnswerException.body(request, "leads to no next page");
        }
        return !link.textValue().isEmpty();
    }

    private void add(JsonNode page, List<JsonNode> elements) {
        if (!page.path("value").isArray()) {
            throw UnexpectedAnswerException.body(request, "is not a list");
        }
        page.path("value").forEach(element -> {
            if (!isElement.test(element)) {
                throw UnexpectedAnswerException.body(request, "is not a list of resources");
            }
            elements.add(element);
        });
    }
}
