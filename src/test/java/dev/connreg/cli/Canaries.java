package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets that are known, to be looked for where they must not be. */
final class Canaries {

    /** Access tokens are JSON web tokens, whose head is an object in Base64. */
    private static final Pattern ACCESS_TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.");

    private final List<String> secrets = new ArrayList<>();

    /** Looks for this one from now on. */
    void add(String secret) {
        assertThat(secret).as("a secret that can be told from other text").hasSizeGreaterThan(15);
        secrets.add(secret);
    }

    /** Looks from now on for each line of a PEM file, and for the file as a whole. */
    void addPem(Path file) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains("PRIVATE KEY");
        add(text);
        text.lines().filter(line -> line.length() > 40).forEach(this::add);
    }

    int count() {
        return secrets.size();
    }

    /** None of them is in the text: not as it is, nor in Base64, nor encoded for a URL or for JSON. */
    void assertNotIn(String text, String where) {
        for (var secret : secrets) {
            forms(secret)
                    .forEach(form -> assertThat(text.contains(form))
                            .as("a secret is in %s", where)
                            .isFalse());
        }
        assertThat(ACCESS_TOKEN.matcher(text).find())
                .as("an access token is in %s", where)
                .isFalse();
    }

    private static Stream<String> forms(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                        secret,
                        secret.replace("\n", "\\n"),
                        Base64.getEncoder().encodeToString(bytes),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                        URLEncoder.encode(secret, StandardCharsets.UTF_8))
                .distinct();
    }

    /** None of them is in any file below a folder, but for those that are there to hold them. */
    void assertNotBelow(Path folder, Predicate<Path> mayHoldThem) {
        try (var files = Files.walk(folder)) {
            var all = files.filter(Files::isRegularFile).toList();
            all.stream().filter(mayHoldThem.negate()).forEach(file -> assertNotIn(read(file), file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
