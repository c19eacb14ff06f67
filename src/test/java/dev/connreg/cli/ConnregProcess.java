package dev.connreg.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as a process of its own, which can be killed, and which tells what it loads. */
final class ConnregProcess {

    private final List<String> words;
    private final Path folder;
    private final Process process;

    private ConnregProcess(List<String> words, Path folder, Process process) {
        this.words = words;
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param environment all of its environment variables
     * @param folder its working directory, home and place for temporary files; its output goes there too
     * @param jvmOptions options of the JVM
     * @param words the command line
     */
    static ConnregProcess start(
            Map<String, String> environment, Path folder, List<String> jvmOptions, List<String> words) {
        return startProgram(Main.class, environment, folder, jvmOptions, words);
    }

    /** The same for another program among the tests' classes. */
    static ConnregProcess startProgram(
            Class<?> program,
            Map<String, String> environment,
            Path folder,
            List<String> jvmOptions,
            List<String> words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder,
                "-Djava.io.tmpdir=" + folder));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath(), program.getName()));
        command.addAll(words);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("process.out").toFile())
                .redirectError(folder.resolve("process.err").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            return new ConnregProcess(words, folder, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it as nothing can be caught; it is gone when this returns. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Asks it to end, as the system does that shuts down. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end. */
    ConnregRun end() {
        var exitCode = await();
        return new ConnregRun(words, exitCode, text("process.out"), text("process.err"));
    }

    private int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This JVM's, also where a launcher has loaded the tests with a loader of its own. */
    static String classPath() {
        return ConnregProcess.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
