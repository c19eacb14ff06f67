package dev.connreg.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Standard output or standard error, in UTF-8. A print stream swallows what goes wrong; this one can be asked for it. */
public final class StandardStream extends PrintStream {

    private final Memory memory;

    private StandardStream(Memory memory) {
        super(memory, true, StandardCharsets.UTF_8);
        this.memory = memory;
    }

    /** Prints to a file. */
    public static StandardStream to(OutputStream file) {
        return new StandardStream(new Memory(file));
    }

    /** Why something could not be written; empty if all was, or the reader had read what it wanted and went away. */
    public Optional<IOException> failure() {
        flush();
        return memory.failure.filter(failure -> !isReaderGone(failure));
    }

    private static boolean isReaderGone(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static final class Memory extends FilterOutputStream {

        private Optional<IOException> failure = Optional.empty();

        Memory(OutputStream file) {
            super(file);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            try {
                out.write(octets, from, length);
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }
    }
}
