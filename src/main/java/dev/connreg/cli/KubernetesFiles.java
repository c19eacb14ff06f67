package dev.connreg.cli;

import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.change.SiteSecret;
import dev.connreg.kubernetes.ContainerdHosts;
import dev.connreg.kubernetes.SampleDeployment;
import dev.connreg.problem.Failure;
import dev.connreg.resource.Addresses;
import dev.connreg.site.SecretNames;
import dev.connreg.site.SiteCredentials;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.SyncAccess;
import dev.connreg.spec.TlsMode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What {@code emit kubernetes} writes for a site.
 *
 * @param secrets asked if the Secret is written
 */
record KubernetesFiles(
        DeploymentSpec spec, Supplier<SecretStore> secrets, ClientTokenOptions client, PullSecretOptions pull) {

    /** Those of a spec that says nothing else. */
    boolean has(KubernetesPart part) {
        return switch (part) {
            case secret -> noSecret().isEmpty();
            case pull_secret -> client.hasPassword();
            case deployment, hosts -> true;
            case authority -> SiteCredentials.areFilesThere(spec);
        };
    }

    /** Why there is no file for the Secret with the certificate; empty if there is one. */
    Optional<String> noSecret() {
        return noSecret(spec);
    }

    /** Why nothing tells what a Secret of the spec is to hold; empty if something does. */
    static Optional<String> noSecret(DeploymentSpec spec) {
        if (spec.tls().secretName().isEmpty()) {
            return Optional.of("the spec names no Kubernetes Secret (tls.mode kubernetesSecret, tls.secretName)");
        }
        return spec.tls().certificateFiles().isPresent()
                ? Optional.empty()
                : Optional.of("the spec does not say what the Secret '%s' holds (tls.certificate, tls.key)"
                        .formatted(spec.tls().secretName().get()));
    }

    /** Throws a Failure if a spec has not what it is made of. */
    String text(KubernetesPart part) {
        return switch (part) {
            case secret -> tlsSecret();
            case pull_secret -> pullSecret();
            case deployment -> sample().yaml();
            case authority -> certificates();
            case hosts -> new ContainerdHosts(host(), spec.tls() instanceof TlsMode.NoTls, authority()).text();
        };
    }

    private String pullSecret() {
        var password = client.password();
        var token = client.name(spec);
        pull.check(token);
        return pull.secret(token, host(), password).manifest().yaml();
    }

    private String tlsSecret() {
        noSecret().ifPresent(reason -> {
            throw new Failure("There is no Secret to write: %s.".formatted(reason));
        });
        return SiteSecret.of(spec).orElseThrow().manifest(secrets.get()).yaml();
    }

    private String certificates() {
        if (spec.tls().certificateFiles().isEmpty()) {
            throw new Failure("There is no ca.crt to write: the spec names no certificate (tls.certificate).");
        }
        return ContainerdHosts.authority(secrets.get().get(SecretNames.TLS_CERTIFICATE_AUTHORITY));
    }

    private SampleDeployment sample() {
        var repository = spec.connectedRegistry().access() instanceof SyncAccess.Repositories own
                ? own.repositories().getFirst()
                : "REPOSITORY";
        var token = client.known(spec).map(_ -> client.name(spec)).orElse("client-token");
        pull.check(token);
        return new SampleDeployment(
                pull.namespace(), "sample", "%s/%s:latest".formatted(host(), repository), token, pull.name(token));
    }

    private String host() {
        return pull.server().orElseGet(() -> Addresses.inUrl(spec.extension().serviceClusterIp()));
    }

    private String authority() {
        if (spec.tls().certificateFiles().isPresent()) {
            return "the file of that name that connreg emit kubernetes writes with this one (--part authority)";
        }
        return spec.tls()
                .secretName()
                .map("the ca.crt of the Secret '%s'"::formatted)
                .orElse("the certificate of the authority by which cert-manager signs");
    }
}
