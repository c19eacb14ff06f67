package dev.connreg.site;

import java.util.function.Consumer;

/** Settings that cannot be together, or where they are. */
enum BrokenRule {
    INSTALLED_AND_NOT_USED("cert-manager.install", it -> {
        it.plainly("cert-manager.enabled", "false");
        it.plainly("cert-manager.install", "true");
    }),
    INSTALLED_BY_DEFAULT_AND_NOT_USED("cert-manager.install", it -> {
        it.plainly("cert-manager.enabled", "false");
        it.plain().remove("cert-manager.install");
    }),
    HTTP_BESIDE_CERT_MANAGER("httpEnabled", it -> {
        it.asPlainHttp();
        it.plainly("cert-manager.enabled", "true");
    }),
    HTTP_BESIDE_INSTALLATION("cert-manager.install", it -> {
        it.asPlainHttp();
        it.plainly("cert-manager.install", "true");
    }),
    HTTP_BESIDE_TRUST("httpEnabled", it -> {
        it.asPlainHttp();
        it.plainly("trustDistribution.enabled", "true");
    }),
    HTTP_BESIDE_A_SECRET("httpEnabled", it -> {
        it.asPlainHttp();
        it.secretly("tls.secret");
    }),
    HTTP_BESIDE_AN_AUTHORITY("httpEnabled", it -> {
        it.asPlainHttp();
        it.secretly("tls.cacrt");
    }),
    NO_CERTIFICATE_AT_ALL("cert-manager.enabled", it -> {
        it.asOwnCertificate();
        it.withoutTls();
    }),
    TWO_CERTIFICATES("tls.secret", it -> {
        it.asOwnCertificate();
        it.secretly("tls.secret");
    }),
    CERT_MANAGER_BESIDE_A_CERTIFICATE("cert-manager.enabled", it -> {
        it.asOwnCertificate();
        it.plainly("cert-manager.enabled", "true");
    }),
    CERTIFICATE_WITHOUT_KEY("tls.key", it -> {
        it.asOwnCertificate();
        it.secret().remove("tls.key");
    }),
    KEY_WITHOUT_CERTIFICATE("tls.crt", it -> {
        it.asOwnCertificate();
        it.secret().remove("tls.crt");
    }),
    NOTHING_TO_TRUST("tls.cacrt", it -> {
        it.asOwnCertificate();
        it.secret().remove("tls.cacrt");
    }),
    KEY_THAT_ALL_CAN_READ("tls.key", it -> it.plainly("tls.key", "hidden")),
    MISSPELT_KEY_THAT_ALL_CAN_READ("tls.kye", it -> it.plainly("tls.kye", "hidden")),
    PASSWORD_THAT_ALL_CAN_READ(
            "connectionString", it -> it.plainly("connectionString", it.secret().get("connectionString"))),
    ADDRESS_AMONG_SECRETS(
            "service.clusterIP",
            it -> it.secret().put("service.clusterIP", it.plain().get("service.clusterIP"))),
    NO_CONNECTION_STRING("connectionString", it -> it.secret().remove("connectionString")),
    BOTH_NODE_SELECTORS("trustDistribution.skipNodeSelector", it -> {
        it.plainly("trustDistribution.useNodeSelector", "true");
        it.plainly("trustDistribution.skipNodeSelector", "false");
    }),
    FORMER_NODE_SELECTOR_FOR_SHORT("skipNodeSelector", it -> {
        it.plainly("trustDistribution.useNodeSelector", "true");
        it.plainly("skipNodeSelector", "true");
    }),
    TWO_SPELLINGS("pvc-storageRequest", it -> {
        it.plainly("pvc.storageRequest", "250Gi");
        it.plainly("pvc-storageRequest", "20Gi");
    }),
    SECRET_THAT_ALL_CAN_READ("registry.uploadSecret", it -> it.plainly("registry.uploadSecret", "hidden")),
    SECRET_IN_ANOTHER_SPELLING("registry-uploadSecret", it -> it.plainly("registry-uploadSecret", "hidden")),
    SIZE_AMONG_SECRETS("pvc-storageRequest", it -> it.secret().put("pvc-storageRequest", "250Gi")),
    SIZE_IN_ANOTHER_SPELLING("pvc_storageRequest", it -> it.plainly("pvc_storageRequest", "250")),
    HTTP_BESIDE_A_CERTIFICATE("httpEnabled", it -> {
        it.asOwnCertificate();
        it.plainly("httpEnabled", "true");
    }),
    AUTHORITY_ALONE("tls.crt", it -> {
        it.asOwnCertificate();
        it.withoutTls();
        it.secretly("tls.cacrt");
    }),
    AUTHORITY_BESIDE_A_SECRET("tls.secret", it -> {
        it.asOwnCertificate();
        it.withoutTls();
        it.secretly("tls.secret");
        it.secretly("tls.cacrt");
    }),
    SETTING_OF_OLDER_DOCUMENTS("HttpsEnabled", it -> it.plainly("HttpsEnabled", "true")),
    FLAG_WITH_A_CAPITAL("trustDistribution.enabled", it -> it.plainly("trustDistribution.enabled", "True")),
    FLAG_IN_A_WORD("cert-manager.enabled", it -> it.plainly("cert-manager.enabled", "yes")),
    FLAG_AS_A_NUMBER("cert-manager.install", it -> it.plainly("cert-manager.install", "1"));

    private final String named;

    @SuppressWarnings("ImmutableEnumChecker") // The changes keep nothing.
    private final Consumer<ComposedSettings> change;

    BrokenRule(String named, Consumer<ComposedSettings> change) {
        this.named = named;
        this.change = change;
    }

    /** The setting that the error is of. */
    String named() {
        return named;
    }

    void breakIn(ComposedSettings settings) {
        change.accept(settings);
    }
}
