package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietTest {

    /** A program of its own, as what other tests loaded would change what is said. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            try (var sandbox = Sandbox.start(SandboxOptions.defaults());
                    var client = new RawClient(sandbox)) {
                client.get(Site.REGISTRY);
                client.get("/__admin/mappings");
            }
        }
    }

    @Test
    void a_sandbox_writes_nothing_on_standard_output_and_error(@TempDir Path folder) throws Exception {
        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        process.waitFor();
        assertThat(said).isEmptyFile();
        assertThat(process.exitValue()).isZero();
    }

    private static List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath(), Program.class.getName());
    }

    /** Test runners either start Java with the class path or load the classes themselves. */
    private static String classPath() {
        if (QuietTest.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
