package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Starts sandboxes for the tests of a class, and fails a test whose requests were unknown without being meant so. */
abstract class SandboxFixture {

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Sandbox> strict = new ArrayList<>();

    Sandbox start(SandboxOptions options) {
        var sandbox = Sandbox.start(options);
        open.addFirst(sandbox);
        strict.add(sandbox);
        return sandbox;
    }

    RawClient client(Sandbox sandbox) {
        var client = new RawClient(sandbox);
        open.addFirst(client);
        return client;
    }

    RawClient client() {
        return client(start(SandboxOptions.defaults()));
    }

    Sandbox sandboxWithUnknownRequests() {
        var sandbox = start(SandboxOptions.defaults());
        strict.remove(sandbox);
        return sandbox;
    }

    @AfterEach
    void close_and_check() throws Exception {
        for (var one : open) {
            one.close();
        }
        for (var sandbox : strict) {
            assertThat(sandbox.unknownRequests()).isEmpty();
        }
    }
}
