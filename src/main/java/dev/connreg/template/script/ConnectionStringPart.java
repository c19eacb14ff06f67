package dev.connreg.template.script;

import dev.connreg.template.layout.SymbolNames;

/** The lines that make the connection string, whose password can be read once only. */
record ConnectionStringPart(ScriptSite site, ScriptNames names) {

    /** What az prints in place of the address of a parent. */
    private static final String PLACEHOLDER = "<parent gateway endpoint>";

    /** The password in use stays valid: the other one of the two is made, or the older one. */
    String print(String secret) {
        var variable = SymbolNames.environmentVariable(secret);
        return parent()
                + """
                  passwords=$(%s \\
                    --query 'credentials.passwords[].[creationTime, name]' --output tsv | sort)
                  case $passwords in
                    *password1*password2*) password=1 ;;
                    *password2*password1* | *password1*) password=2 ;;
                    *) password=1 ;;
                  esac
                  %s=$(%s \\
                    --parent-protocol "$protocol" --generate-password "$password" --yes \\
                    --query ACR_REGISTRY_CONNECTION_STRING --output tsv)
                """.formatted(names.acrWords("token show", names.token().name()), variable, names.own("get-settings"))
                + (site.parent().isEmpty()
                        ? ""
                        : "  %1$s=${%1$s/'%2$s'/\"$parent_host\"}\n".formatted(variable, PLACEHOLDER));
    }

    /** Known once the parent is installed, whether it serves TLS too. */
    private String parent() {
        return site.parent()
                .map(parent -> """
                          protocol=https
                          parent_host=$(%1$s --query loginServer.host --output tsv)
                          [ -n "$parent_host" ] ||
                            fail 'The parent has not reported its login server yet: wait until it is Online.'
                          if [ "$(%1$s --query loginServer.tls.status --output tsv)" = Disabled ]; then
                            protocol=http
                          fi
                        """.formatted(names.acrWords("connected-registry show", parent)))
                .orElse("  protocol=https\n");
    }
}
