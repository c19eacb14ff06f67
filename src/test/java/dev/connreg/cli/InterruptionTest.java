package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.ConsoleSettings;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptionTest {

    @Test
    @Timeout(60)
    void program_ends_although_nobody_reads_what_it_says() {
        var never = new CountDownLatch(1);
        var stuck = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int unused) {
                        try {
                            never.await();
                        } catch (InterruptedException _) {
                            Thread.currentThread().interrupt();
                        }
                    }
                },
                true,
                StandardCharsets.UTF_8);

        Interruption.tell(
                new Console(InputStream.nullInputStream(), stuck, stuck, ConsoleSettings.PLAIN), () -> "Interrupted.");

        never.countDown();
    }
}
