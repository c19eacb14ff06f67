package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.ArmOptions;
import dev.connreg.arm.AzureArm;
import dev.connreg.arm.http.PolicyTokenRequest;
import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.signin.SignInOptions;
import dev.connreg.az.format.OutputFormat;
import dev.connreg.az.format.ResultFormatter;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import dev.connreg.az.query.Query;
import dev.connreg.az.result.CommandResult;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.az.result.TableTransform;
import dev.connreg.azconfig.AzureConfigFile;
import dev.connreg.console.Console;
import dev.connreg.console.ConsoleRequestLog;
import dev.connreg.console.ProgramEnvironment;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.apply.Applier;
import dev.connreg.deployment.apply.DeploymentListener;
import dev.connreg.deployment.apply.Outcome;
import dev.connreg.deployment.apply.WaitPolicy;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.Failure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of an az-compatible command: its console, its sign-in once it needs one, its result. */
final class Invocation {

    private static final int OK = 0;

    private final ProgramEnvironment environment;
    private final Console console;
    private final Function<SignInOptions, AzureSession> signIn;
    private final GlobalOptions global;
    private final PolicyOptions policy;
    private final SecretStore secrets = new SecretStore();
    private @Nullable AzureSession session;
    private @Nullable Arm arm;

    Invocation(
            ProgramEnvironment environment,
            Console console,
            Function<SignInOptions, AzureSession> signIn,
            GlobalOptions global,
            PolicyOptions policy) {
        this.environment = environment;
        this.console = console;
        this.signIn = signIn;
        this.global = global;
        this.policy = policy;
    }

    Console console() {
        return console;
    }

    ProgramEnvironment environment() {
        return environment;
    }

    SecretStore secrets() {
        return secrets;
    }

    AzureConfigFile configuration() {
        return AzureConfigFile.read(environment.variables(), environment.home());
    }

    /** Who is signed in; asked for only after everything that az checks before. */
    AzureSession session() {
        if (session == null) {
            session = signIn.apply(new SignInOptions(global.subscription, Optional.empty()));
        }
        return session;
    }

    Arm arm() {
        if (arm == null) {
            arm = AzureArm.of(session(), armOptions());
        }
        return arm;
    }

    private ArmOptions armOptions() {
        var options = ArmOptions.DEFAULT
                .withLog(new ConsoleRequestLog(console))
                .withFallback(AzApiVersions.fallback(console::warning));
        return wantsPolicyToken() ? options.withPolicyToken(new PolicyTokenRequest(policy.changeReference)) : options;
    }

    /**
     * Asks, unless told not to.
     *
     * @param yes whether {@code --yes} was given
     * @throws Failure if the answer is no
     */
    void confirm(String question, boolean yes) {
        if (!yes && !console.confirm(question)) {
            throw new Failure("Operation cancelled.");
        }
    }

    /** Asks, unless told not to by an option or by az's setting for it, which not all of az's commands heed. */
    void confirmUnlessDisabled(String question, boolean yes) {
        confirm(question, yes || configuration().flag("core", "disable_confirm_prompt"));
    }

    static WaitPolicy pace(boolean noWait) {
        return noWait ? WaitPolicy.NOT_AWAITED : WaitPolicy.AWAITED;
    }

    Outcome apply(Change... changes) {
        return apply(WaitPolicy.AWAITED, changes);
    }

    Announcements announcements() {
        return new Announcements(console, environment.clock());
    }

    Outcome apply(WaitPolicy policy, Change... changes) {
        return apply(policy, List.of(changes), announcements());
    }

    Outcome apply(List<Change> changes, Announcements announcements) {
        return apply(WaitPolicy.AWAITED, changes, announcements);
    }

    private Outcome apply(WaitPolicy policy, List<Change> changes, DeploymentListener listener) {
        return new Applier(arm(), secrets, listener, environment.clock(), policy).apply(new Plan(changes));
    }

    /** Prints a result, shaped as az shows it; a table shows all plain fields. */
    int print(JsonNode result) {
        return print(CommandResult.of(result));
    }

    int print(JsonNode result, TableTransform table) {
        return print(new CommandResult(result, table));
    }

    /** Ends a command that gives nothing: what a query makes of null is printed all the same, as in az. */
    int printNothing() {
        return print(NullNode.instance);
    }

    int printConnectedRegistry(JsonNode connectedRegistry) {
        return print(ResultShape.CONNECTED_REGISTRY.of(connectedRegistry), ResultTable.CONNECTED_REGISTRY);
    }

    static JsonNode array(Stream<JsonNode> items) {
        return JsonNodeFactory.instance.arrayNode().addAll(items.toList());
    }

    private int print(CommandResult result) {
        var format = OutputFormat.of(global.output).orElseThrow();
        var shown = global.query.map(Query::parse).map(result::queried).orElse(result);
        console.result(ResultFormatter.format(shown, format));
        return OK;
    }

    private boolean wantsPolicyToken() {
        return policy.acquirePolicyToken || policy.changeReference.isPresent();
    }
}
