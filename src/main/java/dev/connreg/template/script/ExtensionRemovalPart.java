package dev.connreg.template.script;

import dev.connreg.problem.ShellWord;
import dev.connreg.resource.Extension;

/** The part of a script that deletes the extension of a connected registry, and none that only has its name. */
record ExtensionRemovalPart(ScriptNames names) {

    String print() {
        return """

                if is_there %1$s; then
                  type=$(%1$s --query extensionType --output tsv)
                %2$s  if ! grep -qixF %3$s <<<"$type"; then
                    stays %4$s
                %5$s  else
                    %6$s --yes --output none
                  fi
                fi
                """.formatted(
                        names.extensionWords("show"),
                        isNamedAlike() ? "" : served(),
                        Extension.CONNECTED_REGISTRY,
                        stays("is of another type"),
                        isNamedAlike()
                                ? ""
                                : "  elif [ -n \"$served\" ]; then\n    stays %s\n"
                                        .formatted(stays("serves the connected registry of that name")),
                        names.extensionWords("delete"));
    }

    private boolean isNamedAlike() {
        return names.extension()
                .name()
                .equalsIgnoreCase(names.connectedRegistry().name());
    }

    /** Nothing but its name tells what an extension serves. */
    private String served() {
        return """
                  served=$(az acr connected-registry list "${registry[@]}" \\
                    --query "[?name=='%s' && activation.status=='Active'].name" --output tsv)
                """.formatted(names.extension().name());
    }

    private String stays(String why) {
        return ShellWord.of("The extension '%s' %s, so it stays."
                .formatted(names.extension().name(), why));
    }
}
