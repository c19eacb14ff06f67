package dev.connreg.spec.reader;

import dev.connreg.file.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where a spec comes from. */
public sealed interface SpecSource {

    /** In bytes: looked at first, as reading YAML takes long. */
    int LARGEST = 1 << 20;

    /** What it is called in messages; other files are named relative to where it is, if it is in a directory. */
    Path file();

    String text() throws IOException;

    /** A file in the file system. */
    record Stored(Path file) implements SpecSource {

        @Override
        public String text() throws IOException {
            return TextFile.text(file, LARGEST);
        }
    }

    /** Standard input, whose spec names files relative to the working directory. */
    record Piped(InputStream in) implements SpecSource {

        private static final Path NAME = Path.of("standard input");

        @Override
        public Path file() {
            return NAME;
        }

        @Override
        public String text() throws IOException {
            return TextFile.text(in, NAME.toString(), LARGEST);
        }
    }
}
