package dev.connreg.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Standard output or standard error, in UTF-8. A print stream swallows what goes wrong; this one can be asked for it. */
public final class StandardStream extends PrintStream {

    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Memory memory;
    private final Optional<Path> place;

    private StandardStream(Memory memory, Optional<Path> place) {
        super(memory, true, StandardCharsets.UTF_8);
        this.memory = memory;
        this.place = place;
    }

    /** Prints to a file. */
    public static StandardStream to(OutputStream file) {
        return new StandardStream(new Memory(file), Optional.empty());
    }

    /** Prints to a file that the system also knows by that path, such as {@code /dev/fd/1}. */
    public static StandardStream to(OutputStream file, Path place) {
        return new StandardStream(new Memory(file), Optional.of(place));
    }

    /** Whether it goes to a file that others than its owner can read, as far as the system tells. */
    boolean isReadByOthers() {
        try {
            return place.isPresent()
                    && Files.isRegularFile(place.get())
                    && Files.getPosixFilePermissions(place.get()).stream().anyMatch(OF_OTHERS::contains);
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
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
