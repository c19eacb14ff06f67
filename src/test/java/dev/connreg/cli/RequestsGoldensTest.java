package dev.connreg.cli;

import dev.connreg.golden.Goldens;
import dev.connreg.sandbox.gateway.RecordedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What each command asks of Azure, in the life of a site: one file, a heading for each. Counted beside az where az has the
 * command; what is asked more than once, or more than az asks, is seen here and has its reason in {@link #REASONS}.
 */
class RequestsGoldensTest {

    private static final String NAMED = "-r myacrregistry -n ";

    /** Commands of az with the number of requests that az 2.91.0 sends on the same sandbox (its --debug; sign-in not counted). */
    private static final Map<String, Integer> AZ = azCommands();

    /** Why there are more than az has, or the same one twice; by the beginning of the command. */
    private static final Map<String, String> REASONS = Map.of(
            "acr connected-registry create",
            "Looks at scope map and sync token before it writes them, by name and, as a 404 alone proves nothing, in the list:\n"
                    + "what others have made is not written over.",
            "acr connected-registry permissions update",
            "Reads a scope map again before and after it writes it, as others may write it at the same time.",
            "acr connected-registry delete",
            "Who else uses token and scope map is seen in their lists before, and their absence afterwards.",
            "what-if -f SPEC",
            "Also asks whether the provider is registered, what the identity may do on registry and cluster, and which versions of\n"
                    + "the extension the cluster is offered, and which addresses its other extensions have (their list, once more), as none of\n"
                    + "that should show half-way.",
            "deploy -f SPEC, the first",
            "Reads all that the plan is about before the first write, by name and in the list; follows each write to its end; sees\n"
                    + "that the site is Online and that its rights are still there.",
            "deploy -f SPEC, again",
            "Reads each thing once, side by side.",
            "rotate password",
            "Looks whether it may be written before it is; and again whether the password is there and the site Online after it was\n"
                    + "sent.",
            "cleanup -f SPEC",
            "Lists tell what belongs to the site, and the permissions whether it may be deleted; after each deletion its absence\n"
                    + "is seen, by name and in the list.");

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private static Map<String, Integer> azCommands() {
        var commands = new LinkedHashMap<String, Integer>();
        commands.put("acr connected-registry create " + NAMED + "sketch --repository hello-world", 9);
        commands.put("acr connected-registry show " + NAMED + "sketch", 3);
        commands.put("acr connected-registry list -r myacrregistry -g myresourcegroup", 2);
        commands.put("acr connected-registry update " + NAMED + "sketch --log-level Debug", 5);
        commands.put("acr connected-registry permissions update " + NAMED + "sketch --add hello-there", 9);
        commands.put("acr connected-registry get-settings " + NAMED + "sketch --parent-protocol https", 4);
        commands.put("acr connected-registry delete " + NAMED + "sketch --cleanup --yes", 13);
        return commands;
    }

    @Test
    void every_command_asks_for_what_it_needs() {
        var spec = connreg.spec("own-certificate");
        var text = new StringBuilder();
        AZ.forEach((line, others) -> text.append(section(line, "az: %d. %s".formatted(others, reason(line)), line)));
        for (var line : List.of(
                "what-if -f SPEC",
                "deploy -f SPEC, the first",
                "deploy -f SPEC, again",
                "status -f SPEC",
                "diagnose -f SPEC",
                "rotate password -f SPEC",
                "cleanup -f SPEC --yes")) {
            var words = line.replaceFirst(",.*", "").replace("SPEC", spec);
            text.append(section(line, reason(line), words));
        }

        Goldens.in("src/test/resources/requests").check(Map.of("requests.md", text.toString()));
    }

    private static String reason(String command) {
        return REASONS.entrySet().stream()
                .filter(reason -> command.startsWith(reason.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private String section(String title, String remark, String words) {
        var before = connreg.sandbox().requests().size();
        connreg.run(words.split(" ")).succeeds();
        var asked = connreg.sandbox().requests();
        var requests = asked.subList(before, asked.size()).stream()
                .filter(request -> request.path().startsWith("/subscriptions"))
                .toList();
        var lines = requests.stream()
                .collect(Collectors.groupingBy(RequestsGoldensTest::line, TreeMap::new, Collectors.counting()));
        return "## %s\n\n%s%d requests\n\n%s\n"
                .formatted(
                        title,
                        remark.isBlank() ? "" : remark.strip() + "\n\n",
                        requests.size(),
                        lines.entrySet().stream()
                                .map(entry -> "%d × %s\n".formatted(entry.getValue(), entry.getKey()))
                                .collect(Collectors.joining()));
    }

    /** Without what is the same everywhere, and without the number of an operation. */
    private static String line(RecordedRequest request) {
        return request.method() + " "
                + request.path()
                        .replaceFirst("^/subscriptions/[^/]+", "")
                        .replaceFirst("(?i)^/resourceGroups/myresourcegroup", "")
                        .replaceAll("(?i)/providers/Microsoft\\.[A-Za-z]+/", "/")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }
}
