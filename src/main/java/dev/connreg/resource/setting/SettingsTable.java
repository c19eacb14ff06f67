package dev.connreg.resource.setting;

import static dev.connreg.resource.setting.Setting.plain;
import static dev.connreg.resource.setting.Setting.secret;

import dev.connreg.problem.Spelling;
import dev.connreg.resource.setting.Setting.Evidence;
import dev.connreg.resource.setting.Setting.Placement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the chart is known to read (learn.microsoft.com, connected registry glossary and Arc tutorials; Azure/acr,
 * docs/preview).
 */
public final class SettingsTable {

    public static final String ADDRESS = "service.clusterIP";
    public static final String CERT_MANAGER = "cert-manager.enabled";
    public static final String INSTALL = "cert-manager.install";
    public static final String TRUST = "trustDistribution.enabled";
    public static final String HTTP = "httpEnabled";
    public static final String NODE_SELECTOR = "trustDistribution.useNodeSelector";

    /** The former name, with the opposite sense. */
    public static final String FORMER_NODE_SELECTOR = "trustDistribution.skipNodeSelector";

    public static final String LOGIN_SERVER = "registryLoginServer";
    public static final String CONNECTION_STRING = "connectionString";
    public static final String CERTIFICATE = "tls.crt";
    public static final String KEY = "tls.key";
    public static final String AUTHORITY = "tls.cacrt";
    public static final String SECRET = "tls.secret";
    static final String REPLICAS = "registry.replicas";

    private static final List<Setting> ALL = List.of(
            plain(
                            ADDRESS,
                            SettingType.ADDRESS,
                            "none; clients and certificates need one",
                            "The address of the connected registry's service in the cluster, by which clients name images.",
                            "A free address of the cluster's service range. The certificate must hold it. It cannot change while the service exists.")
                    .by(ADDRESS),
            plain(
                    "service.type",
                    SettingType.SERVICE,
                    "ClusterIP",
                    "The type of the connected registry's service in the cluster.",
                    "Nothing but ClusterIP is known to work."),
            plain(
                    LOGIN_SERVER,
                    SettingType.HOST,
                    "none",
                    "A DNS name that the certificate of cert-manager holds beside the address.",
                    "A later change needs a new certificate."),
            plain(
                            CERT_MANAGER,
                            SettingType.FLAG,
                            "true",
                            "Whether cert-manager makes the certificate.",
                            "Must be false with tls.* and with httpEnabled=true; cert-manager.install=true needs it.")
                    .by("tls.mode"),
            plain(
                            INSTALL,
                            SettingType.FLAG,
                            "true",
                            "Whether the extension installs a cert-manager of its own.",
                            "Must be false with cert-manager.enabled=false, which the chart refuses otherwise, and where the cluster has a cert-manager.")
                    .by("tls.mode"),
            plain(
                            TRUST,
                            SettingType.FLAG,
                            "true",
                            "Whether a privileged daemon set makes the containerd of the nodes trust the certificate.",
                            "Must be false with httpEnabled=true; with tls.crt, true needs tls.cacrt. For nodes with Linux of the Debian family.")
                    .by("tls.mode"),
            plain(
                    NODE_SELECTOR,
                    SettingType.FLAG,
                    "not documented; false as far as is known",
                    "Whether only nodes labelled containerd-configured-by=connected-registry are made to trust it.",
                    "Has no effect with trustDistribution.enabled=false. Cannot be combined with its former name."),
            plain(
                    FORMER_NODE_SELECTOR,
                    SettingType.FLAG,
                    "none: the current name has one",
                    "The former name of trustDistribution.useNodeSelector: false here is true there.",
                    "Cannot be combined with trustDistribution.useNodeSelector."),
            plain(
                            HTTP,
                            SettingType.FLAG,
                            "false",
                            "Whether it serves plain HTTP: anyone on the network can read and change images and passwords.",
                            "Needs cert-manager.enabled, cert-manager.install and trustDistribution.enabled to be false, and no tls.*.")
                    .by("tls.mode"),
            plain(
                    "pvc.storageClassName",
                    SettingType.NAME,
                    "the cluster's default class",
                    "The storage class of the volume, such as standard, local-path or azurefile.",
                    "Cannot be changed once the volume is there."),
            plain(
                    "pvc.storageRequest",
                    SettingType.QUANTITY,
                    "500Gi",
                    "How large the volume of the images is.",
                    "Can only grow, and only if the storage class allows it. The volume goes with the extension."),
            plain(
                            "sync.chunkSizeInMb",
                            SettingType.COUNT,
                            "not documented",
                            "How large, in megabytes, the parts are in which layers are synchronized.",
                            "")
                    .known(Evidence.REPORTED),
            plain(
                            "image",
                            SettingType.IMAGE,
                            "that of the extension's version",
                            "The image of the connected registry.",
                            "")
                    .known(Evidence.REPORTED),
            plain(
                            REPLICAS,
                            SettingType.COUNT,
                            "1",
                            "How many replicas of the connected registry run.",
                            "More than one needs a storage class that several nodes can write to.")
                    .known(Evidence.PREVIEW),
            secret(
                            "registry.uploadSecret",
                            SettingType.TEXT,
                            "none",
                            "A secret that the replicas share.",
                            "Must be a protected setting, as everyone who may read the extension can read the others.")
                    .known(Evidence.PREVIEW),
            secret(
                            CONNECTION_STRING,
                            SettingType.CONNECTION_STRING,
                            "none: it must be given",
                            "How the connected registry signs in to its parent: names, a password and an address.",
                            "May be a plain setting only if it names a managed identity, as it holds no password then.")
                    .in(Placement.EITHER)
                    .by(CONNECTION_STRING),
            secret(
                            CERTIFICATE,
                            SettingType.PEM,
                            "none",
                            "Your own certificate, followed by its chain.",
                            "Must hold service.clusterIP; needs tls.key, cert-manager.enabled=false and cert-manager.install=false. Cannot be combined with tls.secret.")
                    .by("tls.certificate"),
            secret(
                            KEY,
                            SettingType.PEM,
                            "none",
                            "The private key of tls.crt, not encrypted.",
                            "Must fit tls.crt. Cannot be combined with tls.secret.")
                    .by("tls.key"),
            secret(
                            AUTHORITY,
                            SettingType.PEM,
                            "none",
                            "The certificate that nodes are made to trust: the root that signs, or tls.crt itself if it is self-signed.",
                            "Needs tls.crt; must be given with trustDistribution.enabled=true.")
                    .by("tls.certificateAuthority"),
            secret(
                            SECRET,
                            SettingType.NAME,
                            "none",
                            "The name of a Kubernetes Secret that holds the certificate.",
                            "Of type kubernetes.io/tls, in the namespace connected-registry, with ca.crt, tls.crt and tls.key. Needs cert-manager.enabled=false and cert-manager.install=false. Cannot be combined with tls.crt and tls.key.")
                    .by("tls.secretName"));

    /** Older documents have it; nothing reads it. */
    private static final String FORMER_HTTPS = "HttpsEnabled";

    /** What is doubtful about such a value there. */
    public static final String MAY_BE_SECRET =
            "may hold a secret, and everyone who may read the extension can read it: if it does, give it as a protected setting";

    private static final Pattern SECRET_WORD = Pattern.compile(
            "(password|passphrase|secret|credentials?|token|private-?key|api-?key)$", Pattern.CASE_INSENSITIVE);

    private SettingsTable() {}

    public static List<Setting> all() {
        return ALL;
    }

    /** Whether it is the former name of another one. */
    public static boolean isFormer(Setting setting) {
        return setting.key().equals(FORMER_NODE_SELECTOR);
    }

    /** By its key in that very spelling, which the chart wants. */
    public static Optional<Setting> find(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    /** Whether it is that setting of older documents that switched HTTPS, where httpEnabled now switches HTTP. */
    public static boolean isFormerHttps(String key) {
        return key.equalsIgnoreCase(FORMER_HTTPS);
    }

    /** The one that a misspelt or former key means. */
    public static Optional<Setting> meant(String key) {
        return Spelling.nearest(key, keys())
                .or(() -> FormerKey.of(key).map(_ -> FORMER_NODE_SELECTOR))
                .flatMap(SettingsTable::find);
    }

    /** What to say of a key that is none of these. */
    public static String unknown(String key) {
        return "is not a setting that the extension is known to read"
                + meant(key)
                        .map(meant -> ": did you mean '%s'?".formatted(meant.key()))
                        .orElse("");
    }

    /** Whether a key that is none of these looks like one whose value is a secret. */
    public static boolean looksSecret(String key) {
        return meant(key)
                .filter(setting -> setting.placement() == Placement.PROTECTED)
                .isPresent();
    }

    /** Whether a value may be secret, although it can stand among the plain settings. */
    public static boolean mayBeSecret(String key) {
        return meant(key)
                .map(setting -> setting.placement() != Placement.PLAIN)
                .orElseGet(() -> SECRET_WORD.matcher(key).find());
    }

    /** What is wrong with the switch of HTTPS of older documents, and what to give for plain HTTP. */
    static String formerHttps(String forHttp) {
        return "is of older documents and nothing reads it: leave it out for HTTPS, or give %s for plain HTTP"
                .formatted(forHttp);
    }

    /** Why a spec does not pass the key on, be it misspelt, and what to use instead; empty for those that are passed on. */
    public static Optional<String> notPassedOn(String key) {
        return isFormerHttps(key)
                ? Optional.of(formerHttps("tls.mode: none"))
                : specKey(key).map("is set by connreg: use %s instead"::formatted);
    }

    private static Optional<String> specKey(String key) {
        return find(key)
                .or(() -> Spelling.nearest(key, setBySpec()).flatMap(SettingsTable::find))
                .flatMap(Setting::specKey);
    }

    /** Those that are passed on as they are. */
    public static List<String> passedOn() {
        return keys(false);
    }

    private static List<String> setBySpec() {
        return keys(true);
    }

    private static List<String> keys() {
        return ALL.stream().map(Setting::key).toList();
    }

    private static List<String> keys(boolean bySpec) {
        return ALL.stream()
                .filter(setting -> setting.specKey().isPresent() == bySpec)
                .map(Setting::key)
                .toList();
    }
}
