package dev.connreg.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as its jar says. */
final class Version implements IVersionProvider {

    static String text() {
        var version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return "connreg " + version.orElse("(development)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
