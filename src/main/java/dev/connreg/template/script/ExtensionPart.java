package dev.connreg.template.script;

import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.ShellWord;
import dev.connreg.resource.Extension;
import dev.connreg.template.layout.SymbolNames;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a script that installs the extension, or brings its settings up to date, and waits until it is Online. */
record ExtensionPart(ScriptSite site, ScriptNames names) {

    /** As {@code deploy} waits. */
    private static final int SECONDS = 900;

    static ExtensionPart of(ScriptSite site) {
        return new ExtensionPart(site, site.names());
    }

    String print() {
        return decision() + install() + waitOnline();
    }

    /** What is not installed, or not active, has no password that works. */
    private String decision() {
        return """

                if is_there %1$s; then
                  installed=$(%1$s \\
                    --query provisioningState --output tsv)
                  activation=$(%2$s \\
                    --query activation.status --output tsv)
                  [ "$installed:$activation" = Succeeded:Active ] || send=yes
                else
                  send=yes
                fi
                """.formatted(names.extensionWords("show"), names.own("show"));
    }

    private String install() {
        var create = CommandLines.of(names.extensionWords("create"))
                .option("--extension-type", properties().text("extensionType"));
        addVersion(create);
        properties()
                .object("scope", "cluster")
                .text("releaseNamespace")
                .ifPresent(namespace -> create.option("--scope", "cluster").option("--release-namespace", namespace));
        create.options("--config", settings()).with("--config-protected-file <(json " + protectedSettings() + ")");
        var update = CommandLines.of(names.extensionWords("update") + " --yes");
        addVersion(update);
        update.options("--config", settings());
        return """

                if [ "$send" = yes ]; then
                %s%selse
                %sfi
                """.formatted(
                        site.madeSecret()
                                .map(secret -> new ConnectionStringPart(site, names).print(secret))
                                .orElse(""),
                        create.silent(2),
                        update.silent(2));
    }

    private void addVersion(CommandLines command) {
        var isUpgraded = new Value.Flag(true).equals(properties().values().get("autoUpgradeMinorVersion"));
        command.option("--auto-upgrade-minor-version", Boolean.toString(isUpgraded))
                .option("--version", properties().text("version"))
                .option("--release-train", properties().text("releaseTrain"));
    }

    private List<String> settings() {
        return properties().object(Extension.SETTINGS).values().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + ((Value.Text) setting.getValue()).text())
                .toList();
    }

    private String protectedSettings() {
        return properties().object(Extension.PROTECTED).values().entrySet().stream()
                .map(setting -> ShellWord.of(setting.getKey()) + " " + value(setting.getValue()))
                .collect(Collectors.joining(" "));
    }

    private String value(Value value) {
        return value instanceof Value.SecretRef(var secret)
                ? "\"$" + SymbolNames.environmentVariable(secret) + "\""
                : ShellWord.of(site.resolver().text(value));
    }

    private Fields properties() {
        return site.extensionProperties();
    }

    private String waitOnline() {
        var name = ShellWord.of(names.connectedRegistry().name());
        return """

                printf 'Waiting until the connected registry %%s is Online.\\n' %3$s >&2
                deadline=$((SECONDS + ${CONNREG_WAIT:-%1$d}))
                while :; do
                  state=$(%2$s \\
                    --query connectionState --output tsv) || state=unknown
                  case $state in
                    Online | Syncing) break ;;
                  esac
                  [ "$SECONDS" -lt "$deadline" ] ||
                    fail "The connected registry is not Online yet: $state. Its pods on the cluster tell why."
                  sleep "${CONNREG_POLL:-10}"
                done
                printf 'The connected registry %%s is %%s.\\n' %3$s "$state"
                """.formatted(SECONDS, names.own("show"), name);
    }
}
