package dev.connreg.template.script;

import dev.connreg.problem.ShellWord;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMapActions;
import java.util.Locale;

/** The part of a script that takes back from those above what they were given: az takes back only gateways. */
record RevocationPart(ScriptNames names) {

    private static final String SCOPE_MAPS = """

            # The scope map of a connected registry's sync token; nothing for one with a managed identity.
            scope_map_of() {
              local token map
              token=$(az acr connected-registry show "${registry[@]}" --name "$1" \\
                --query parent.syncProperties.tokenId --output tsv) || return
              [ -n "$token" ] || return 0
              map=$(az acr token show "${registry[@]}" --name "${token##*/}" --query scopeMapId --output tsv) || return
              printf '%s\\n' "${map##*/}"
            }

            actions_of() {
              local map
              map=$(scope_map_of "$1") || return
              [ -z "$map" ] || az acr scope-map show "${registry[@]}" --name "$map" --query actions --output tsv
            }
            """;

    /** The same as {@code deployment.plan.AncestorRights}: what is the owner's own follows from its mode. */
    String functions() {
        return SCOPE_MAPS
                + """

                # Whether an action on a repository is the own one of who has that mode and all those actions.
                is_own() {
                  local action=$1 repository=$2 mode=$3 all=$4 right
                  if [ "$mode" = %s ]; then
                    case $action in
                      %s) return 0 ;;
                    esac
                    return 1
                  fi
                  for right in %s; do
                    grep -qixF "repositories/$repository/$right" <<<"$all" || return 1
                  done
                }

                # Takes back from one above what neither itself nor another one below it needs.
                take_back() {
                  local mode all children child needed='' action repository
                  local removed=(--remove-gateway %s %s)
                  mode=$(az acr connected-registry show "${registry[@]}" --name "$1" --query mode --output tsv)
                  all=$(actions_of "$1")
                  children=$(az acr connected-registry list "${registry[@]}" \\
                    --query "[?ends_with(to_string(parent.id), '/$1')].name" --output tsv)
                  while IFS= read -r child; do
                    [ -z "$child" ] || [ "$child" = %s ] || needed+=$(actions_of "$child")$'\\n'
                  done <<<"$children"
                  while IFS= read -r action; do
                    case $action in
                      repositories/*) ;;
                      *) continue ;;
                    esac
                    repository=${action#repositories/}
                    repository=${repository%%/*/*}
                    if ! is_own "$action" "$repository" "$mode" "$all" && ! grep -qixF "$action" <<<"$needed"; then
                      removed+=(--remove-repository "$repository" "${action#repositories/"$repository"/}")
                    fi
                  done <<<"$all"
                  az acr scope-map update "${registry[@]}" --name "$(scope_map_of "$1")" "${removed[@]}" --output none
                }
                """.formatted(
                                Mode.READ_ONLY.azureName(),
                                "*/" + String.join(" | */", ScopeMapActions.of(Mode.READ_ONLY)),
                                String.join(" ", ScopeMapActions.of(Mode.READ_WRITE)),
                                ShellWord.of(names.connectedRegistry().name().toLowerCase(Locale.ROOT)),
                                String.join(" ", ScopeMapActions.allOnGateways()),
                                ShellWord.of(names.connectedRegistry().name()));
    }

    /** From below upwards: what is allowed below would look like something that is needed above. */
    String print() {
        return """
                  above=$(%s --query parent.id --output tsv)
                  while [ -n "$above" ]; do
                    above=${above##*/}
                    take_back "$above"
                    above=$(az acr connected-registry show "${registry[@]}" --name "$above" --query parent.id --output tsv)
                  done
                """.formatted(names.own("show"));
    }
}
