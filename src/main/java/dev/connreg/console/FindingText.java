package dev.connreg.console;

import dev.connreg.deployment.diagnosis.DiagnosisReport;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.KnownError;
import dev.connreg.problem.Problem;
import dev.connreg.problem.ShellWord;
import dev.connreg.resource.Token;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for findings: what, which, and the command that helps. */
public final class FindingText {

    private static final Pattern FACT = Pattern.compile("\\{(?<word>\\$?)(?<fact>[a-z_]+)}");

    private static final String RESEND = "connreg deploy {$spec} --resend-protected-settings";

    private FindingText() {}

    public static String of(Finding finding) {
        return switch (finding) {
            case Finding.Message(var text) -> text;
            case Problem problem -> ControlCharacters.onOneLine(problem.toString());
            case CodedFinding coded -> statement(coded) + remedy(coded);
            case KnownError error -> ErrorText.of(error);
        };
    }

    /** The same, and the code under which the catalogue has it. */
    public static String withCode(Finding finding) {
        return of(finding) + more(finding);
    }

    /** A line that says how to read more of an error of the catalogue. */
    static String more(Finding finding) {
        return DiagnosisReport.code(finding)
                .map(code -> "\nTo read more, run: connreg diagnose --explain " + code.published())
                .orElse("");
    }

    /** What is wrong, without what mends it where the catalogue has that. */
    static String statement(CodedFinding coded) {
        return filled(OnCluster.inWords(words(coded), coded.facts()), coded);
    }

    private static String filled(String words, CodedFinding found) {
        return FACT.matcher(words).replaceAll(name -> Matcher.quoteReplacement(value(name, found, words)));
    }

    /** With a dollar sign it is a word of a command, for people to copy into a shell. */
    private static String value(MatchResult name, CodedFinding found, String words) {
        var fact = Fact.valueOf(name.group("fact").toUpperCase(Locale.ROOT));
        if (fact == Fact.SPEC) {
            return SpecName.options(found.facts(), words.substring(0, name.start()), words);
        }
        var value = found.fact(fact);
        return name.group("word").isEmpty() ? ControlCharacters.onOneLine(value) : ShellWord.of(value);
    }

    private static String words(CodedFinding found) {
        return switch (found.code()) {
            case NOT_SIGNED_IN ->
                "Please run 'az login' to setup account.\n"
                        + "Or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH"
                        + " (service principal) or AZURE_FEDERATED_TOKEN_FILE (workload identity), or run where a managed"
                        + " identity is offered (IDENTITY_ENDPOINT, MSI_ENDPOINT).";
            case NO_DEFAULT_SUBSCRIPTION -> "No subscription found. Run 'az account set' to select a subscription.";
            case CLOUD_WITHOUT_ENDPOINT ->
                "The cloud '{name}' has no usable {property} ('{found}'). To set it, run: az cloud update --name {name} --"
                        + found.fact(Fact.PROPERTY).replace('_', '-') + " URL";
            case UNREACHABLE -> "{name} does not answer: {state}.\nCheck the network, HTTPS_PROXY and NO_PROXY.";
            case LOOPBACK_UNREACHABLE ->
                "{name} does not answer: {state}.\n"
                        + "If it is a sandbox, it is not running any more. To start one, run: connreg sandbox start";
            case NOT_TRUSTED ->
                "{name} does not answer: {state}.\n"
                        + "If a proxy or a private authority signs here, name its certificates (PEM) in REQUESTS_CA_BUNDLE.";
            case IS_PKCS12,
                    IS_PKCS7,
                    IS_CMS,
                    IS_JAVA_KEY_STORE,
                    IS_COMPRESSED,
                    IS_MICROSOFT_KEY,
                    IS_UTF_32,
                    IS_SSH_PUBLIC_KEY,
                    IS_SECRET_MANIFEST,
                    IS_PEM_WITH_DASHES,
                    NO_CERTIFICATE,
                    NO_PRIVATE_KEY,
                    KEY_OF_ANOTHER_CERTIFICATE,
                    KEY_ENCRYPTED,
                    OPENSSH_KEY_ENCRYPTED,
                    SETTING_ENCRYPTED,
                    CLIENT_KEY_ENCRYPTED,
                    CLIENT_KEY_NOT_RSA,
                    CLIENT_PASSWORD_MISSING,
                    CERTIFICATE_WITHOUT_ADDRESS,
                    ISSUED_CERTIFICATE_WITHOUT_ADDRESS,
                    CERTIFICATE_EXPIRED,
                    SETTING_WITHOUT_ADDRESS,
                    AUTHORITY_NOT_GIVEN -> FileFindingText.words(found);
            case PLAIN_HTTP ->
                "tls.mode is none: images and passwords will cross the network of '{cluster}' in plain HTTP, "
                        + "readable and changeable by anyone on the way.";
            case FILE_EXISTS -> "file '{file}' exists and may be in use: name another, or add --overwrite";
            case FOREIGN_CONNECTION_STRING ->
                "The connection string is not that of the connected registry '{name}' of '{registry}': {found}. "
                        + "To make one, run: connreg acr connected-registry get-settings -n {name} -r {registry} "
                        + "--parent-protocol https --generate-password 1";
            case RESOURCE_MISSING ->
                "The {kind} '{name}' was not found in resource group '{resource_group}' of subscription '{subscription}'. "
                        + (found.fact(Fact.KIND).equals(Token.CLIENT_KIND)
                                ? "To make it, run: connreg client create {$name} {$spec}"
                                : listing(found.fact(Fact.TYPE)));
            case RESOURCE_GROUP_MISSING ->
                "The resource group '{resource_group}' was not found in subscription '{subscription}'. "
                        + "To list the ones there are, run: az group list --subscription {$subscription} --output table";
            case CLUSTER_MISSING ->
                "The connected cluster '{name}' was not found in resource group '{resource_group}' of subscription '{subscription}'. "
                        + listing("Microsoft.Kubernetes/connectedClusters")
                        + "\nIf the cluster has been deleted, add --cluster-gone.";
            case SUBSCRIPTION_MISSING ->
                "The subscription '{subscription}' is none of those that az is signed in to. "
                        + "To list them, run: az account list --output table";
            case NOT_PREMIUM -> "The registry '{name}' is {state}; connected registries need Premium.";
            case DATA_ENDPOINT_OFF ->
                "The registry '{name}' has no dedicated data endpoint, which connected registries synchronize through.";
            case CLUSTER_NOT_CONNECTED ->
                "The connected cluster '{name}' is {state}."
                        + switch (found.fact(Fact.STATE)) {
                            case "Expired" -> " Its identity certificate has expired.";
                            case "Connecting" -> " It has not reported yet.";
                            case "Offline" -> " Its agents have not reported for 15 minutes.";
                            default -> "";
                        };
            case PROVIDER_NOT_REGISTERED ->
                "The resource provider '{provider}' is {state} in subscription '{subscription}'.";
            case ACTIONS_NOT_ALLOWED -> "The signed-in identity may not do all on {kind} '{name}' that this needs.";
            case ALLOWED_ACTIONS_UNKNOWN ->
                "What the signed-in identity may do on {kind} '{name}' cannot be read ({state}), so whether that is enough shows only as things are done.";
            case VERSION_NOT_OFFERED ->
                "The extension has no version '{wanted}' in release train '{release_train}' for cluster '{cluster}'. It has: {found}.";
            case EXTENSION_NOT_OFFERED ->
                "Azure lists no version of the extension in release train '{release_train}' for cluster '{cluster}', so it may refuse to install it. "
                        + "To see what the cluster is offered, run: "
                        + "az k8s-extension extension-types list-by-cluster -c {$cluster} -g {$cluster_group} -t connectedClusters";
            case REGISTRY_RESTRICTED ->
                "The registry '{name}' admits only networks that it knows ({state}). Whether that of the site is one cannot be known from here: "
                        + "the cluster must reach {found} on port 443.";
            case CLUSTER_IN_PRIVATE_LINK_SCOPE ->
                "The connected cluster '{name}' is in a private link scope (privateLinkState: Enabled), which covers Azure Arc alone. "
                        + "Whether the rest can be reached cannot be known from here: the extension also needs mcr.microsoft.com, "
                        + "*.data.mcr.microsoft.com and the registry, on port 443.";
            case NODES_MAY_NOT_TRUST ->
                "The nodes of a cluster of distribution '{state}' are mostly not of the Debian family, and only those can be made to trust "
                        + "the connected registry (trustDistribution.enabled). If they are not, set tls.mode to ownTrustDistribution and distribute trust yourself.";
            case ACTIVE_ELSEWHERE ->
                "The connected registry '{name}' is active already, but not by the extension '{extension}' of cluster '{cluster}', which is not there. "
                        + "If another cluster uses it, choose another name.";
            case FIXED_PROPERTY ->
                "The {kind} '{name}' exists with {property} '{found}', which cannot be changed to '{wanted}'. "
                        + (found.fact(Fact.KIND).equals("extension")
                                ? "Choose another name (extension.name), or delete it first."
                                : "Choose another name; or, if it is yours and not needed, clean it up first.");
            case FOREIGN_SCOPE_MAP ->
                "The scope map '{name}' exists and was not made for this connected registry. "
                        + "Give another name as connectedRegistry.scopeMapName.";
            case SCOPE_MAP_FULL ->
                "The scope map '{name}' would have {found} permissions, and at most {wanted} are allowed. Take permissions that nobody needs "
                        + "out of it, or repositories out of connectedRegistry.repositories. To see what it has, run: "
                        + "connreg acr scope-map show --registry {registry} --name {name} --query actions";
            case FOREIGN_EXTENSION ->
                "The extension '{name}' exists with the service address {found}, not {wanted}, so it may serve another connected registry. "
                        + "Choose another name (extension.name); or, if nothing needs it any more, delete it first.";
            case FOREIGN_TOKEN ->
                "The token '{name}' exists and uses the scope map '{found}', not '{wanted}'. "
                        + "Give another name as connectedRegistry.syncTokenName, or use it as connectedRegistry.syncToken.";
            case EXISTING_TOKEN_LACKS ->
                "The scope map '{name}' of the existing sync token lacks {found}, so the connected registry could not synchronize. "
                        + "To add that, run: connreg acr scope-map update --registry {registry} --name {name} --add-gateway {property} {wanted}";
            case TOKEN_DISABLED -> "The sync token '{name}' is disabled, so the connected registry cannot sign in.";
            case HAS_CHILDREN ->
                "The connected registry '{name}' is the parent of {children}. Clean up the children first.";
            case PARENT_WITHOUT_SYNC_TOKEN ->
                "The connected registry '{name}' signs in with a managed identity, so it cannot have children. "
                        + "Choose a parent with a sync token.";
            case PARENT_READS_ONLY ->
                "The connected registry '{name}' cannot be ReadWrite below '{parent}', which is {state}.";
            case ANCESTOR_WITHOUT_SCOPE_MAP ->
                "The sync token of connected registry '{name}', or its scope map, is missing, so nothing can synchronize through it. "
                        + "Choose another parent, or create '{name}' again.";
            case CIRCLE_OF_PARENTS ->
                "The connected registries above '{name}' are each other's parents: {found}. Choose another parent.";
            case REGISTRY_FULL ->
                "The registry '{registry}' has {found} connected registries, as many as a registry may have, so '{name}' cannot be added.";
            case PARENT_ADDRESS_UNKNOWN ->
                "Azure does not know the address of the parent of '{name}' yet. Wait until the parent is Online and run "
                        + "again, or give the connection string yourself (connectionString.file).";
            case NO_FREE_PASSWORD ->
                "Both passwords of the existing token '{name}' are in use, and it is not connreg's to change. "
                        + "Give the connection string yourself (connectionString.file); or, if nothing uses password1 any more (or password2, with --password2), "
                        + "delete it: connreg acr token credential delete --registry {registry} --name {name} --password1";
            case PROTECTED_SETTINGS_UNKNOWN ->
                "Azure never returns protected settings, so they cannot be compared. To send them again, with a new password, run: "
                        + RESEND;
            case CONNECTION_STRING_UNKNOWN ->
                "Azure never returns protected settings, so the connection string cannot be compared. To send it again, run: "
                        + RESEND;
            case UNHEARD_SINCE_CHANGE ->
                "The connected registry '{name}' was last heard of at {time}, and the extension was changed after that: "
                        + "whether it works shows when it synchronizes next (schedule {property}). "
                        + "If others changed its protected settings, send them again: "
                        + RESEND;
            case PASSWORD_MAY_BE_IN_USE ->
                "replaces {property} of '{name}': if the site uses it, it is down until the extension is updated";
            case PASSWORD_REPLACED ->
                "Another run keeps replacing the passwords of {kind} '{name}'. Wait until it has ended, and run the command again.";
            case CLIENT_IS_SYNC_TOKEN,
                    FOREIGN_CLIENT_SCOPE_MAP,
                    CLIENT_SCOPE_MAP_LACKS,
                    CLIENT_TOKEN_DISABLED,
                    CLIENT_REPOSITORY_ABSENT,
                    CLIENT_WRITES_READ_ONLY,
                    CLIENT_TOKENS_FULL,
                    LINKED_BY_DEPLOYMENT,
                    REPOSITORIES_UNKNOWN,
                    CLIENT_PASSWORD_EXISTS,
                    CLIENT_PASSWORD_REPLACED,
                    NO_FREE_CLIENT_PASSWORD,
                    CLIENT_OF_OTHERS,
                    CLIENT_MAY_MORE,
                    CLIENT_NOT_LINKED,
                    CLIENT_SCOPE_MAP_STAYS -> ClientFindingText.words(found);
            case PASSWORD_MADE_ELSEWHERE ->
                "The spec of '{name}' names a connection string (connectionString), so its password is made elsewhere. "
                        + "To make a new one, with 1 in the place of 2 if the site uses password2, run: "
                        + "connreg acr connected-registry get-settings -n {$name} -r {$registry} --parent-protocol https --generate-password 2\n"
                        + "Put the new string where the spec says, and run: "
                        + RESEND;
            case TOKEN_NOT_OURS ->
                "The sync token '{token}' exists without connreg (connectedRegistry.syncToken), so its passwords are not connreg's to replace. "
                        + "To make a new one in password2, or with --password1 if nothing uses that, run: "
                        + "connreg acr token credential generate -n {$token} -r {$registry} --password2";
            case NO_PASSWORD_WITH_IDENTITY ->
                "The connected registry '{name}' signs in with a managed identity, so it has no password.";
            case CERTIFICATE_RENEWS_ITSELF ->
                "The certificate of '{name}' comes from cert-manager on the cluster, which renews it by itself.";
            case CERTIFICATE_IN_SECRET ->
                "The certificate of '{name}' is in the Kubernetes Secret '{found}' of cluster '{cluster}'. To renew it, replace that Secret; "
                        + "with its files in the spec, run: connreg deploy {$spec} --apply --context NAME";
            case NO_CERTIFICATE_WITHOUT_TLS ->
                "The connected registry '{name}' has no certificate, as tls.mode is none.";
            case ROTATES_WHAT_WORKS ->
                "Only a site that is Online is rotated. To see what is wrong, run: connreg diagnose {$spec}\n"
                        + "To repair it, with a new password where it needs one, run: connreg deploy {$spec}";
            case SPEC_ASKS_FOR_MORE ->
                "The spec asks for more than that is rotated: {found}. To see it, run: connreg what-if {$spec}\n"
                        + "To do it first, run: connreg deploy {$spec}";
            case CERTIFICATE_NOT_NEWER ->
                "was changed after the certificate in '{file}' was made, so the certificate was probably sent then. "
                        + "To send it all the same, run: "
                        + RESEND;
            case OLD_PASSWORD_STAYS ->
                "The connected registry '{name}' was not heard of since its new password was sent, so the old one stays. "
                        + "To delete it later, run: connreg acr token credential delete -n {$token} -r {$registry} --{property}";
            case DELETED_ONCE_ONLINE -> "once the site is Online with the new one";
            case PASSWORD_MAY_EXPIRE ->
                "{property} of sync token '{name}' expires on {time}. If the site uses it, replace it before, in the connection string "
                        + "if the spec names one: "
                        + RESEND;
            case SENT_ON_REQUEST,
                    SENT_AS_FAILED,
                    RESENT_AS_FAILED,
                    SENT_AS_TOKEN_IS_NEW,
                    SENT_AS_KEYS_DIFFER,
                    SENT_WITH_SETTINGS,
                    SENT_AS_INACTIVE,
                    SENT_AS_REFUSED,
                    SENT_AS_CHANGED_SINCE,
                    SENT_TO_UNPIN,
                    SENT_AS_PASSWORD_IS_GONE,
                    SENT_AS_PASSWORD_EXPIRES,
                    SENT_AS_CERTIFICATE_IS_NEWER,
                    SENT_TO_PRUNE,
                    SENT_TO_HIDE -> SendingText.words(found);
            case NOT_MANAGED -> "exists; not managed";
            case CLUSTER_TOLD -> "{found}";
            case MAY_SERVE,
                    PASSWORDS_STAY,
                    NOT_OURS,
                    LEFT_OVER,
                    LEFT_IN_USE,
                    RIGHTS_OF_GONE,
                    LEFT_BUT_FOREIGN,
                    MAY_BE_DEPLOYED -> LeftoverText.words(found);
            case LIST_INCOMPLETE ->
                "Azure's list left out the {kind} '{name}', which exists, so it does not tell what is gone. Run the command again.";
            case KEPT ->
                "keeps {kind} that the spec does not have ({found}). To take them away, run: connreg deploy {$spec} --prune";
            case RIGHTS_KEPT -> "keeps {found}, which '{name}' may synchronize itself";
            case BETWEEN_SYNCS -> "is {state} between synchronizations (schedule {property}); last contact {time}";
            case LONG_UNHEARD ->
                "Azure calls the connected registry '{name}' {state}, but last heard of it on {time}. "
                        + "To see whether it runs, run: kubectl get pods -n connected-registry";
            case DOWN_ABOVE ->
                "The connected registry '{parent}' is {state}, and '{name}' synchronizes through it. Bring that one Online "
                        + "first. To see how it is, run: connreg acr connected-registry show -n {parent} -r {registry}";
            case RIGHTS_UNREADABLE ->
                "What connected registry '{name}' is allowed cannot be read, so whether it lets its children through is not known.";
            case LIST_CONTESTED ->
                "Another writer keeps changing the {kind} '{name}'. Wait until it has ended, and run the command again.";
            case RIGHTS_LEFT -> "The permissions that were added to scope map '{name}' could not be taken back.";
            case NOT_ONLINE -> "The connected registry '{name}' did not come Online: it is {state}.";
            case NOT_WELL -> "The connected registry '{name}' is {state}.";
            case OFFLINE_AGAIN ->
                "The connected registry '{name}' was Online and is {state} now: another run may be at work on it. "
                        + "Wait until that has ended, and run the command again.";
            case REPORTED -> "{service_code}: {service_message}";
            case EXTENSION_FAILED -> "The extension has failed. {service_message}";
            case SILENT -> "It has reported nothing {waited}. To wait longer, give --timeout in minutes.";
            case SILENT_SINCE -> "It was last heard of at {time}. To wait longer, give --timeout in minutes.";
            case NOT_SENT ->
                "Its protected settings were not sent, as nothing tells that they differ from the spec. "
                        + "To send them again, with a new password: "
                        + RESEND;
            case PART_MISSING ->
                "The {kind} '{name}' does not exist. To create what is missing, run: connreg deploy {$spec}";
            case CLUSTER_IDENTITY_EXPIRES ->
                "The identity certificate of connected cluster '{name}' expires on {time}; its agents should have renewed it. "
                        + "To see how they are, run: kubectl get pods -n azure-arc";
            case KUBECTL_MISSING,
                    CLUSTER_IS_ANOTHER,
                    CLUSTER_UNPROVEN,
                    CLUSTER_UNANSWERED,
                    OBJECTS_UNREADABLE,
                    POD_NOT_READY,
                    NAMESPACE_MISSING,
                    NAMESPACE_TERMINATING,
                    ADDRESS_TAKEN,
                    ADDRESS_OF_EXTENSION,
                    ADDRESS_REFUSED,
                    STORAGE_CLASS_MISSING,
                    NO_DEFAULT_STORAGE_CLASS,
                    CERT_MANAGER_EXISTS,
                    CERT_MANAGER_MISSING,
                    SECRET_MISSING,
                    SECRET_OF_ANOTHER_TYPE,
                    SECRET_LACKS_KEYS,
                    SECRET_WITHOUT_CERTIFICATE,
                    SECRET_WITHOUT_ADDRESS,
                    SECRET_EXPIRED,
                    SECRET_UNFIT,
                    SECRET_HOLDS_ANOTHER,
                    SECRET_NOT_APPLIED,
                    SECRET_CHANGES,
                    CLUSTER_NOT_CHECKED -> ClusterFindingText.words(found);
        };
    }

    private static String listing(String type) {
        var command = switch (type) {
            case "Microsoft.ContainerRegistry/registries" -> "az acr list --subscription {$subscription}";
            case "Microsoft.Kubernetes/connectedClusters" -> "az connectedk8s list --subscription {$subscription}";
            case "Microsoft.ContainerRegistry/registries/connectedRegistries" ->
                "connreg acr connected-registry list --registry {registry}";
            case "Microsoft.ContainerRegistry/registries/tokens" -> "connreg acr token list --registry {registry}";
            default -> "";
        };
        return command.isEmpty()
                ? "Check the name."
                : "To list the ones there are, run: %s --output table".formatted(command);
    }

    /** That of the catalogue, so that whoever finds it says the same. */
    private static String remedy(CodedFinding found) {
        return found.errorCode()
                .filter(_ -> !namesRemedy(found))
                .map(code -> (quotes(found) ? "\n" : " ")
                        + ErrorRemedies.of(code, found.facts()).sentence())
                .orElse("");
    }

    /** Whether its own words say what mends it. */
    static boolean namesRemedy(CodedFinding found) {
        return OwnRemedies.has(found.code());
    }

    /** Whether it ends with words of the service. */
    static boolean quotes(CodedFinding found) {
        return found.code() == FindingCode.REPORTED || found.code() == FindingCode.EXTENSION_FAILED;
    }
}
