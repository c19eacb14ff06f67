package dev.connreg.arm;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import dev.connreg.arm.signin.AzureSignIn;
import dev.connreg.arm.signin.SignInOptions;
import dev.connreg.azconfig.AzHome;
import dev.connreg.problem.Failure;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A program of its own, to see what a fresh JVM loads and how it connects: GETs in a session at the same time, one or as many as {@code REQUESTS} says, or PUTs of {@code BODY}, then the statuses. */
final class OneRequest {

    private OneRequest() {}

    /** What such a program printed. */
    static String run(AzHome home, String url, String... jvmOptions) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath()));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of(OneRequest.class.getName(), home.path().toString(), url));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(home.environment());
        var process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** This JVM's, also where a launcher has loaded the tests with a loader of its own. */
    private static String classPath() {
        return OneRequest.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    static void main(String[] arguments) {
        var environment = Map.copyOf(System.getenv());
        var session =
                new AzureSignIn(environment, Path.of(arguments[0]), Clock.systemUTC()).session(SignInOptions.none());
        var pipeline = new HttpPipelineBuilder()
                .httpClient(session.http())
                .policies(session.authentication())
                .build();
        IntStream.range(0, Integer.parseInt(environment.getOrDefault("REQUESTS", "1")))
                .mapToObj(_ -> Thread.ofVirtual().start(() -> print(pipeline, arguments[1])))
                .toList()
                .forEach(OneRequest::join);
    }

    private static void print(HttpPipeline pipeline, String url) {
        var body = System.getenv("BODY");
        var request = body == null
                ? new HttpRequest(HttpMethod.GET, url)
                : new HttpRequest(HttpMethod.PUT, url).setBody(body.getBytes(StandardCharsets.UTF_8));
        try (var response = pipeline.sendSync(request, Context.NONE)) {
            System.out.println("status " + response.getStatusCode());
        } catch (Failure failure) {
            System.out.println(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
