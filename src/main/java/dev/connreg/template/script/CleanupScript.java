package dev.connreg.template.script;

import dev.connreg.problem.ShellWord;
import dev.connreg.template.TemplateFiles;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints {@code cleanup.sh}: what {@code cleanup} does, in commands of the Azure CLI. */
public final class CleanupScript {

    private final ScriptNames names;
    private final boolean clusterIsGone;
    private final RevocationPart revocation;

    private static final String CLUSTER = "az k8s-extension list \"${cluster[@]}\" --output none\n";

    /** What only has a name that is ours is somebody else's. */
    private static final String STAYS = """

            rest=''
            stays() {
              printf '%s\\n' "$1"
              rest=' else'
            }
            """;

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
                #   CONNREG_WAIT=900     the seconds to wait until what a run before has begun is done
                #   CONNREG_POLL=10      the seconds between two looks
                """
                + (clusterIsGone ? names.headWithoutCluster() : names.head())
                + ShellFunctions.FAIL
                + ShellFunctions.IS_THERE
                + STAYS
                + revocation.functions()
                + children()
                + (clusterIsGone ? "" : CLUSTER + new ExtensionRemovalPart(names).print())
                + connectedRegistry()
                + names.scopeMap().map(map -> syncAccess(map.name())).orElseGet(this::existingToken)
                + "\necho \"Nothing$rest is left.\"\n";
    }

    private String children() {
        return """

                # The registry and the cluster must be there, or az says which is not and this ends: what is below a name that is mistyped
                # seems to be gone as well.
                children=$(az acr connected-registry list "${registry[@]}" \\
                  --query "[?ends_with(to_string(parent.id), '/%s')].name" --output tsv)
                [ -z "$children" ] || fail "Others synchronize through it, so take them down first: ${children//$'\\n'/, }"
                """.formatted(names.connectedRegistry().name());
    }

    /** What az would clean up with it is the token that it signs in with, whoever made that, and the gateways above. */
    private String connectedRegistry() {
        return """

                found=no
                if is_there %1$s; then
                  found=yes
                  activation=$(%1$s --query activation.status --output tsv)
                  if [ "$activation" = Active ]; then
                    %2$s --yes --output none
                  fi
                %4$sfi
                %5$s
                if [ "$found" = yes ]; then
                  %3$s --yes --output none --only-show-errors
                fi
                """.formatted(
                        names.own("show"),
                        names.own("deactivate"),
                        names.own("delete"),
                        names.scopeMap().isPresent() ? otherToken() : "",
                        revocation.print());
    }

    private String otherToken() {
        return """
                  token=$(%s --query parent.syncProperties.tokenId --output tsv)
                  case ${token##*/} in
                    '' | %s) ;;
                    *) stays "The sync token '${token##*/}' was not made for this connected registry, so it stays, with its passwords." ;;
                  esac
                """.formatted(names.own("show"), ShellWord.of(names.token().name()));
    }

    /** The scope map tells for whom it was made: its name proves nothing. */
    private String syncAccess(String scopeMap) {
        var token = names.token().name();
        return """

                if is_there %1$s; then
                  serves=$(%1$s \\
                    --query "actions[?starts_with(@, 'gateway/%2$s/')] | [0]" --output tsv)
                  users=$(az acr token list "${registry[@]}" \\
                    --query "[?ends_with(to_string(scopeMapId), '/%3$s')].name" --output tsv)
                  if [ -z "$serves" ]; then
                    stays %4$s
                  elif [ -n "$users" ] && [ "$users" != %5$s ]; then
                    stays %6$s"${users//$'\\n'/, }"
                  else
                    [ -z "$users" ] || %7$s --yes --output none
                    %8$s --yes --output none
                  fi
                fi
                """.formatted(
                        names.acrWords("scope-map show", scopeMap),
                        names.connectedRegistry().name().toLowerCase(Locale.ROOT),
                        scopeMap,
                        ShellWord.of("The scope map '%s' was not made for this connected registry, so it stays."
                                .formatted(scopeMap)),
                        ShellWord.of(token),
                        ShellWord.of("The scope map '%s' stays, as these tokens use it: ".formatted(scopeMap)),
                        names.acrWords("token delete", token),
                        names.acrWords("scope-map delete", scopeMap));
    }

    /** A token that was there before is not ours to delete. */
    private String existingToken() {
        return "\nstays "
                + ShellWord.of("The sync token '%s' stays, with its passwords, of which a deployment may have made one."
                        .formatted(names.token().name()))
                + "\n";
    }
}
