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

    /** Also where it was never made: a run that is cut short has given the rights before. */
    String print() {
        return """

                # Those whose scope map lets it through, those below first: what one still has, those above it need.
                above_it() {
                  {
                    az acr scope-map list "${registry[@]}" \\
                      --query "[?actions[?starts_with(@, 'gateway/%1$s/')]].['map', id]" --output tsv || return
                    az acr token list "${registry[@]}" --query "[].['token', id, scopeMapId]" --output tsv || return
                    az acr connected-registry list "${registry[@]}" \\
                      --query "[].['owner', id, parent.syncProperties.tokenId, parent.id, name]" --output tsv
                  } | awk -F '\\t' -v self=%1$s '
                    { name = $5; $0 = tolower($0) }
                    $1 == "map" { maps[$2] }
                    $1 == "token" && $3 in maps { tokens[$2] }
                    $1 == "owner" { parent[$2] = $4 }
                    $1 == "owner" && $3 in tokens && $5 != self { owners[$2] = name }
                    END {
                      for (owner in owners) {
                        depth = 0
                        for (id = owner; id in parent && depth < 99; id = parent[id]) depth++
                        print depth, owners[owner]
                      }
                    }' | sort -rn | cut -d ' ' -f 2
                }

                above=$(above_it)
                while IFS= read -r name; do
                  if [ -n "$name" ]; then
                    take_back "$name"
                  fi
                done <<<"$above"
                """.formatted(names.connectedRegistry().name().toLowerCase(Locale.ROOT));
    }
}
