package dev.connreg.cli;

import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.signin.AzureSignIn;
import dev.connreg.arm.signin.SignInOptions;
import dev.connreg.console.Console;
import dev.connreg.console.ConsoleSettings;
import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.Verbosity;
import dev.connreg.deployment.diagnosis.SiteFacts;
import dev.connreg.file.FileTrouble;
import dev.connreg.file.TextFile;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.site.SiteNames;
import dev.connreg.spec.NamesSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what commands need, when they need it: help and templates load nothing of Azure's SDK. */
final class Services implements AutoCloseable {

    private final ProgramEnvironment environment;
    private final List<AzureSession> sessions = new ArrayList<>();
    private @Nullable AzureSignIn signIn;
    private Supplier<Map<Fact, String>> names = Map::of;
    private List<String> azureWords = List.of();
    private final Map<Fact, String> besides = new EnumMap<>(Fact.class);

    Services(ProgramEnvironment environment) {
        this.environment = environment;
    }

    ProgramEnvironment environment() {
        return environment;
    }

    /**
     * Says which site the command is about from now on, and which file has its spec.
     *
     * @param overrides what options say beside the file, as words of a command
     */
    void isAbout(NamesSpec site, Optional<String> file, List<String> overrides) {
        names = () -> {
            var known = SiteFacts.of(SiteNames.of(site, Fact.SUBSCRIPTION.name()));
            file.ifPresent(name -> known.put(Fact.SPEC, name));
            var words = Stream.concat(overrides.stream(), azureWords.stream()).toList();
            if (!words.isEmpty() && (file.isPresent() || !overrides.isEmpty())) {
                known.put(Fact.OVERRIDES, String.join("\n", words));
            }
            known.putAll(besides);
            return known;
        };
    }

    /** Says how kubectl reaches the cluster of that site. */
    void looksAt(Map<Fact, String> found) {
        besides.putAll(found);
    }

    /** Says where the passphrase of an encrypted file was read. */
    void opensWith(Path passphraseFile) {
        besides.put(Fact.PASSPHRASE_FILE, passphraseFile.toString());
    }

    /** The names of that site and of its spec; empty before they are known. No subscription is needed, as nothing is asked of Azure. */
    Map<Fact, String> names() {
        return names.get();
    }

    Console console(ConsoleOptions options) {
        return console(options.verbosity());
    }

    Console console(Verbosity verbosity) {
        var streams = environment.streams();
        var terminals = streams.terminals();
        return new Console(
                streams.in(),
                streams.out(),
                streams.err(),
                new ConsoleSettings(terminals.in(), terminals.out(), terminals.err(), hasColours(), verbosity));
    }

    /** Unless somebody wants none (no-color.org), or the terminal has none. */
    private boolean hasColours() {
        var variables = environment.variables();
        return !variables.containsKey("NO_COLOR") && !"dumb".equals(variables.get("TERM"));
    }

    /** The text of a small file; - is standard input. Throws a Failure if it cannot be read. */
    String text(Path file) {
        if (!file.toString().equals("-")) {
            return TextFile.read(file);
        }
        try {
            return TextFile.text(environment.streams().in(), "standard input");
        } catch (IOException e) {
            throw new Failure("standard input cannot be read: " + FileTrouble.unreadable(e));
        }
    }

    AzureSession session(AzureOptions options) {
        azureWords = options.words();
        return session(new SignInOptions(options.subscription(), options.cloud()));
    }

    /** Begins what a session will need, for a command that will ask for one. */
    void expectSession() {
        signIn().prepare();
    }

    private AzureSignIn signIn() {
        if (signIn == null) {
            signIn = new AzureSignIn(environment.variables(), environment.home(), environment.clock());
        }
        return signIn;
    }

    AzureSession session(SignInOptions options) {
        var session = signIn().session(options);
        sessions.add(session);
        return session;
    }

    @Override
    public void close() {
        for (var session : sessions) {
            session.close();
        }
    }
}
