package dev.connreg.template.script;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.template.TemplateFiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints {@code deploy.sh}: what {@code deploy} does, in commands of the Azure CLI. */
public final class DeployScript {

    private final ScriptSite site;
    private final ScriptNames names;
    private final SecretsPart secrets;

    private DeployScript(DeploymentGraph graph, SecretsPart.Place place) {
        this.site = ScriptSite.of(graph);
        this.names = site.names();
        this.secrets = SecretsPart.of(site, place);
    }

    /** The script holds no secret: it makes them, or reads them where the spec says, seen from the working directory. */
    public static TemplateFiles print(DeploymentGraph graph) {
        return print(graph, SecretsPart.Place.WORKING_DIRECTORY);
    }

    /** The same, where the graph has the names of files as the directory sees them that the script lies in. */
    public static TemplateFiles printBesideFiles(DeploymentGraph graph) {
        return print(graph, SecretsPart.Place.SCRIPT);
    }

    private static TemplateFiles print(DeploymentGraph graph, SecretsPart.Place place) {
        return new TemplateFiles(new LinkedHashMap<>(Map.of("deploy.sh", new DeployScript(graph, place).text())));
    }

    private String text() {
        return comment()
                + names.head()
                + ShellFunctions.FAIL
                + ShellFunctions.IS_THERE
                + ShellFunctions.JSON
                + secrets.print()
                + RegistryPart.of(site).print()
                + SyncPart.of(site).print()
                + ExtensionPart.of(site).print();
    }

    private String comment() {
        return """
                #!/usr/bin/env bash
                # Made by connreg. Deploys a connected registry with the Azure CLI (az 2.91 and its extension k8s-extension 1.7, or later),
                # signed in by 'az login', as 'connreg deploy' does. May be run again: what is there is brought up to date, and keeps what
                # it has besides. The mode, the parent, the audit logs and the release namespace are set once only, when it is made.
                #   CONNREG_RESEND=yes   send the connection string and the certificate again, as after a change of certificate or TLS mode
                #   CONNREG_WAIT=900     the seconds to wait until it is Online, or until what a run before has begun is done
                #   CONNREG_POLL=10      the seconds between two looks
                """ + secrets.comment();
    }
}
