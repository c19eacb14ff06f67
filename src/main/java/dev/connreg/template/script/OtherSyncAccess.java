package dev.connreg.template.script;

import dev.connreg.problem.ShellWord;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.arm.JsonWriter;
import java.util.Optional;

/** A sync token that has not the name that az gives: az makes none such, and no connected registry below another with it. */
record OtherSyncAccess(ScriptSite site, ScriptNames names) {

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

    /** It synchronizes through them. */
    String grantAncestors() {
        var part = new AncestorsPart(
                "\"${registry[@]}\"",
                site.parent().orElseThrow(),
                site.granted(),
                Optional.of(names.token().name()).filter(_ -> names.scopeMap().isEmpty()));
        return part.print().indent(2);
    }

    /** az fails on a sync token below a parent, so the request is sent as it is. */
    String createBelow() {
        var id = names.connectedRegistry().toString();
        return subscription(id)
                + """
                  az rest --method put \\
                    --url %2$s \\
                    --body %3$s \\
                    --output none
                  is_there %1$s && state=$(%1$s --query provisioningState --output tsv)
                  [ "${state:-gone}" = Succeeded ] || fail "The connected registry could not be created: ${state:-gone}"
                """.formatted(
                                names.own("show"),
                                inSubscription(id + "?api-version=" + ConnectedRegistry.TYPE.apiVersion()),
                                inSubscription(JsonWriter.write(site.connectedRegistryBody())));
    }

    /** Asked for only where the spec names none. */
    private static String subscription(String id) {
        return id.contains(TemplateFiles.THIS_SUBSCRIPTION)
                ? "  subscription=$(az account show --query id --output tsv)\n"
                : "";
    }

    private static String inSubscription(String text) {
        return ShellWord.quoted(text).replace(TemplateFiles.THIS_SUBSCRIPTION, "'\"$subscription\"'");
    }
}
