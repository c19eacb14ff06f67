package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever waits knows for what, and how long already. */
class SlowRunsTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    /** A request that takes some seconds, of which no poll tells. */
    private void isSlow(String method, String part) {
        var pending = new AtomicBoolean(true);
        connreg.sandbox().onRequest(request -> {
            if (request.method().equals(method) && request.path().contains(part) && pending.getAndSet(false)) {
                pause();
            }
        });
    }

    private static void pause() {
        try {
            assertThat(new CountDownLatch(1).await(4, TimeUnit.SECONDS)).isFalse();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_step_that_azure_does_not_answer_is_told() {
        isSlow("PUT", "/connectedRegistries/");

        connreg.run("deploy", "-f", connreg.spec("own-certificate"))
                .succeeds()
                .saysAlso("\n+ connected registry 'myconnectedregistry': waiting for Azure (2 s)\n")
                .doesNotSay("scope map 'myconnectedregistry': waiting");
    }

    @Test
    @Tag("sweep")
    void a_step_of_a_cleanup_that_azure_does_not_answer_is_told() {
        var spec = connreg.spec("own-certificate");
        connreg.run("deploy", "-f", spec).succeeds();
        isSlow("DELETE", "/tokens/");

        connreg.run("cleanup", "--yes", "-f", spec)
                .succeeds()
                .saysAlso("\n- sync token 'myconnectedregistry': waiting for Azure (2 s)\n");
    }

    @Test
    @Tag("sweep")
    void reading_what_exists_is_told_where_it_takes_long() {
        isSlow("GET", "/registries/");

        connreg.run("what-if", "-f", connreg.spec("own-certificate"))
                .succeeds()
                .saysAlso("Azure: reading what exists (2 s)\n");
    }
}
