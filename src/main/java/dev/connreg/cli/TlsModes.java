package dev.connreg.cli;

import dev.connreg.spec.reader.SpecReader;
import java.util.Iterator;

/** The values of --tls-mode, for completion. */
final class TlsModes implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return SpecReader.tlsModes().iterator();
    }
}
