package dev.connreg.template.script;

import dev.connreg.problem.ShellWord;
import dev.connreg.resource.ScopeMap;
import dev.connreg.template.TemplateFiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints {@code cleanup.sh}: what {@code cleanup} does, in commands of the Azure CLI. */
public final class CleanupScript {

    private final ScriptNames names;
    private final boolean clusterIsGone;
    private final RevocationPart revocation;

    /** What is below a name that is mistyped seems to be gone as well. */
    private static final String PARENTS = """

            # What the script is about must be there, or az says which is not and this ends.
            az acr connected-registry list "${registry[@]}" --output none
            """;

    private static final String CLUSTER = "az k8s-extension list \"${cluster[@]}\" --output none\n";

    private CleanupScript(ScriptNames names, boolean clusterIsGone) {
        this.names = names;
        this.clusterIsGone = clusterIsGone;
        this.revocation = new RevocationPart(names);
    }

    /** Of a cluster that is gone with its extension, nothing is asked. */
    public static TemplateFiles print(ScriptNames names, boolean clusterIsGone) {
        var script = new CleanupScript(names, clusterIsGone).text();
        return new TemplateFiles(new LinkedHashMap<>(Map.of("cleanup.sh", script)));
    }

    private String text() {
        return """
                #!/usr/bin/env bash
                # Made by connreg. Takes a connected registry down with the Azure CLI (az 2.91 and its extension k8s-extension 1.7, or later),
                # signed in by 'az login', as 'connreg cleanup' does: without asking. May be run again, also after one that was cut short.
                # The registry, whoever made it, the cluster and client tokens stay.
                """
                + (clusterIsGone ? names.headWithoutCluster() : names.head())
                + ShellFunctions.FAIL
                + ShellFunctions.IS_THERE
                + revocation.functions()
                + PARENTS
                + (clusterIsGone ? "" : CLUSTER + extension())
                + names.scopeMap()
                        .map(map -> connectedRegistry(" --cleanup") + leftOver(map.name()))
                        .orElseGet(() -> connectedRegistry(""))
                + "\necho " + ShellWord.of(lastWords()) + "\n";
    }

    /** A token that was there before is not ours to delete. */
    private String lastWords() {
        return names.scopeMap().isPresent()
                ? "Nothing is left."
                : "Nothing else is left. The sync token '%s' stays, with its passwords, of which a deployment may have made one."
                        .formatted(names.token().name());
    }

    private String extension() {
        return """

                if is_there %s; then
                  %s --yes --output none
                fi
                """.formatted(names.extensionWords("show"), names.extensionWords("delete"));
    }

    private String connectedRegistry(String option) {
        return """

                if is_there %1$s; then
                  children=$(az acr connected-registry list "${registry[@]}" \\
                    --query "[?ends_with(to_string(parent.id), '/%5$s')].name" --output tsv)
                  [ -z "$children" ] || fail "Others synchronize through it, so take them down first: ${children//$'\\n'/, }"
                  activation=$(%1$s --query activation.status --output tsv)
                  if [ "$activation" = Active ]; then
                    %2$s --yes --output none
                  fi
                %6$s  %3$s%4$s --yes --output none
                fi
                """.formatted(
                        names.own("show"),
                        names.own("deactivate"),
                        names.own("delete"),
                        option,
                        names.connectedRegistry().name(),
                        revocation.print());
    }

    /** Of a run that was cut short. What only has the same name is somebody else's. */
    private String leftOver(String scopeMap) {
        var token = names.token().name();
        return """

                if is_there %1$s; then
                  made=$(%1$s --query description --output tsv)
                  [ "$made" = %2$s ] || fail %3$s
                  %4$s --yes --output none
                  %5$s --yes --output none
                fi
                """.formatted(
                names.acrWords("scope-map show", scopeMap),
                ShellWord.of(ScopeMap.description(names.connectedRegistry().name())),
                ShellWord.of("The scope map '%s' was not made for this connected registry, so it stays."
                        .formatted(scopeMap)),
                names.acrWords("token delete", token),
                names.acrWords("scope-map delete", scopeMap));
    }
}
