package dev.connreg.cli;

import dev.connreg.problem.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/** A Java runtime with no more than the program needs, linked from the JDK that runs this. */
final class JavaRuntime {

    // What jdeps --print-module-deps says of both jars.
    private static final String MODULES = "java.base,java.compiler,java.desktop,java.instrument,java.management,"
            + "java.naming,java.net.http,java.scripting,java.security.jgss,java.sql,jdk.httpserver,jdk.unsupported";

    private JavaRuntime() {}

    /** Throws a Failure if this is no JDK, or the directory is there. */
    static void link(Path directory) {
        var said = new StringWriter();
        var output = new PrintWriter(said);
        var linker = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new Failure("this Java has no jlink: use a JDK, not a runtime"));
        var status = linker.run(
                output,
                output,
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                directory.toString());
        if (status != 0) {
            throw new Failure(
                    "the runtime could not be linked: " + said.toString().strip());
        }
    }
}
