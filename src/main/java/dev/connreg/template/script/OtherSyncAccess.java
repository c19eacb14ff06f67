package dev.connreg.template.script;

import dev.connreg.problem.ShellWord;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.arm.JsonWriter;
import java.util.stream.Collectors;

/** A sync token that has not the name that az gives: az makes none such, and no connected registry below another with it. */
record OtherSyncAccess(ScriptSite site, ScriptNames names) {

    private static final String GRANTED = "granted";

    /** The scope map and the token, where the token is not somebody else's. */
    String make() {
        return site.scopeMapProperties()
                .map(map -> {
                    var scopeMap = names.scopeMap().orElseThrow().name();
                    var create =
                            names.acr("scope-map create", scopeMap).option("--description", map.text("description"));
                    return ActionOptions.addTo(create, "", map.texts("actions")).silent(2) + token(scopeMap);
                })
                .orElse("");
    }

    /** One that is there keeps its passwords: to create it again would take them away. */
    private String token(String scopeMap) {
        var token = names.token().name();
        return "  if is_there %s; then\n".formatted(names.acrWords("token show", token))
                + names.acr("token update", token)
                        .option("--scope-map", scopeMap)
                        .silent(4)
                + "  else\n"
                + names.acr("token create", token)
                        .option("--scope-map", scopeMap)
                        .option("--no-passwords", "true")
                        .silent(4)
                + "  fi\n";
    }

    /** It synchronizes through them. What an existing token allows is known only to Azure. */
    String grantAncestors() {
        var granted = ActionOptions.words("add-", site.granted());
        var own = granted.stream()
                .map(words -> words.stream().map(ShellWord::of).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n    ", "  " + GRANTED + "=(\n    ", "\n  )\n"));
        return own
                + (names.scopeMap().isPresent() ? "" : ofExisting())
                + """
                  above=%s
                  while [ -n "$above" ]; do
                    token=$(az acr connected-registry show "${registry[@]}" --name "$above" \\
                      --query parent.syncProperties.tokenId --output tsv)
                    scope_map=$(az acr token show "${registry[@]}" --name "${token##*/}" --query scopeMapId --output tsv)
                    az acr scope-map update "${registry[@]}" --name "${scope_map##*/}" "${granted[@]}" --output none
                    above=$(az acr connected-registry show "${registry[@]}" --name "$above" --query parent.id --output tsv)
                    above=${above##*/}
                  done
                """.formatted(ShellWord.of(site.parent().orElseThrow()));
    }

    private String ofExisting() {
        return """
                  scope_map=$(%s --query scopeMapId --output tsv)
                  actions=$(az acr scope-map show "${registry[@]}" --name "${scope_map##*/}" --query actions --output tsv)
                  while IFS= read -r action; do
                    case $action in
                      repositories/*)
                        repository=${action#repositories/}
                        repository=${repository%%/*/*}
                        granted+=(--add-repository "$repository" "${action#repositories/"$repository"/}")
                        ;;
                    esac
                  done <<<"$actions"
                """.formatted(names.acrWords("token show", names.token().name()));
    }

    /** az fails on a sync token below a parent, so the request is sent as it is. */
    String createBelow() {
        var id = names.connectedRegistry().toString();
        return """
                  subscription=%s
                  az rest --method put \\
                    --url %s \\
                    --body %s \\
                    --output none
                  until state=$(%s --query provisioningState --output tsv) && [ "$state" = Succeeded ]; do
                    [ "$state" != Failed ] || fail 'The connected registry could not be created.'
                    sleep "${CONNREG_POLL:-10}"
                  done
                """.formatted(
                        names.connectedRegistry()
                                .subscriptionId()
                                .filter(found -> !found.equals(TemplateFiles.THIS_SUBSCRIPTION))
                                .map(ShellWord::of)
                                .orElse("$(az account show --query id --output tsv)"),
                        inSubscription(id + "?api-version=" + ConnectedRegistry.TYPE.apiVersion()),
                        inSubscription(JsonWriter.write(site.connectedRegistryBody())),
                        names.own("show"));
    }

    private static String inSubscription(String text) {
        return ShellWord.quoted(text).replace(TemplateFiles.THIS_SUBSCRIPTION, "'\"$subscription\"'");
    }
}
