package dev.connreg.arm;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final AtomicInteger asked = new AtomicInteger();

    private ObjectNode page() {
        var page = JsonNodeFactory.instance.objectNode();
        page.putArray("value");
        return page.put("nextLink", "https://arm/list?page=" + asked.incrementAndGet());
    }

    @Test
    void a_list_that_does_not_end_is_given_up() {
        var pages = new Pages("GET /list", _ -> page(), _ -> true);

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> pages.collect(page()))
                .withMessageContainingAll("GET /list", "1000 pages");
    }
}
