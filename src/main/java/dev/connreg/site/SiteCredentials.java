package dev.connreg.site;

import dev.connreg.credential.Secret;
import dev.connreg.credential.SecretLine;
import dev.connreg.credential.SecretStore;
import dev.connreg.credential.certificate.CertificateFiles;
import dev.connreg.credential.certificate.MadeCertificate;
import dev.connreg.credential.certificate.Passphrases;
import dev.connreg.credential.certificate.PlainPem;
import dev.connreg.credential.certificate.ServerCertificate;
import dev.connreg.credential.certificate.ServerCertificateReader;
import dev.connreg.credential.certificate.TrustDistribution;
import dev.connreg.credential.connectionstring.ConnectionString;
import dev.connreg.credential.connectionstring.ConnectionStringReader;
import dev.connreg.spec.ConnectionStringSource;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.SecretOrigin;
import dev.connreg.spec.TlsMode;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The secrets of a spec: certificate files, and a connection string that the user has already. */
public final class SiteCredentials {

    private final DeploymentSpec spec;
    private final Optional<ServerCertificate> certificate;

    private SiteCredentials(DeploymentSpec spec, Optional<ServerCertificate> certificate) {
        this.spec = spec;
        this.certificate = certificate;
    }

    /**
     * Reads and checks the certificate, which is in no container and not encrypted, before anything is sent; throws a
     * Failure with all that is wrong with it.
     */
    public static SiteCredentials check(DeploymentSpec spec, Clock clock) {
        return check(spec, new ServerCertificateReader(clock));
    }

    /** As {@link #check(DeploymentSpec, Clock)}, and opens what is in containers and encrypted. */
    public static SiteCredentials check(DeploymentSpec spec, Clock clock, Passphrases passphrases) {
        return check(spec, new ServerCertificateReader(clock, passphrases));
    }

    private static SiteCredentials check(DeploymentSpec spec, ServerCertificateReader reader) {
        var address = InetAddress.ofLiteral(spec.extension().serviceClusterIp());
        return new SiteCredentials(
                spec, files(spec.tls()).map(files -> reader.read(files, address, trust(spec.tls()))));
    }

    /** Whether the spec names certificate files, and all of them exist. */
    public static boolean areFilesThere(DeploymentSpec spec) {
        return files(spec.tls())
                .filter(files -> Stream.concat(
                                Stream.of(files.certificate(), files.key()), files.certificateAuthority().stream())
                        .allMatch(file -> Files.isRegularFile(file)))
                .isPresent();
    }

    /** Those of the certificate's files that are sent and in another form than plain PEM. */
    public static List<Path> inOtherForms(DeploymentSpec spec) {
        return sent(spec).stream()
                .flatMap(files -> Stream.concat(
                        Stream.concat(Stream.of(files.certificate()), files.certificateAuthority().stream())
                                .filter(file -> !PlainPem.holdsCertificates(file)),
                        Stream.of(files.key()).filter(file -> !PlainPem.holdsKey(file))))
                .toList();
    }

    /** The certificate's file, if it is sent and its chain comes in another order than that in which a server sends it. */
    public static Optional<Path> inOtherOrder(DeploymentSpec spec) {
        return sent(spec).map(CertificateFiles::certificate).filter(file -> !PlainPem.isInOrder(file));
    }

    /** The key's file, if it is sent and there are several in it: a command that takes the first of them may take the wrong one. */
    public static Optional<Path> withSeveralKeys(DeploymentSpec spec) {
        return sent(spec).map(CertificateFiles::key).filter(file -> PlainPem.keys(file) > 1);
    }

    /** Not what a Secret on the cluster holds. */
    private static Optional<CertificateFiles> sent(DeploymentSpec spec) {
        return files(spec.tls()).filter(_ -> spec.tls().secretName().isEmpty());
    }

    /** Those of a certificate that the user brings. */
    public static Optional<CertificateFiles> files(TlsMode mode) {
        return mode.certificateFiles()
                .map(files -> new CertificateFiles(files.certificate(), files.key(), files.certificateAuthority()));
    }

    /** Who makes nodes trust such a certificate. */
    public static TrustDistribution trust(TlsMode mode) {
        return switch (mode) {
            case TlsMode.OwnTrustDistribution _ -> TrustDistribution.OWN;
            case TlsMode.BundledCertManager _, TlsMode.ExistingCertManager _ -> TrustDistribution.EXTENSION;
            case TlsMode.OwnCertificate _, TlsMode.KubernetesSecret _, TlsMode.NoTls _ -> TrustDistribution.EXTENSION;
        };
    }

    public List<String> warnings() {
        return certificate.map(ServerCertificate::warnings).orElse(List.of());
    }

    /** The certificate that is sent; empty where none is. */
    public Optional<MadeCertificate> madeCertificate() {
        return sent(spec).flatMap(files -> certificate.map(it -> new MadeCertificate(files.certificate(), it.made())));
    }

    /** The connection string is read when it is needed. */
    public SecretStore store(Map<String, String> environment, InputStream input) {
        var store = certificateStore();
        connectionString(environment, input).ifPresent(source -> store.put(SecretNames.CONNECTION_STRING, source));
        var settings = spec.extension().protectedSettings();
        SecretNames.ofSettings(settings.keySet())
                .forEach((key, secret) -> Optional.ofNullable(settings.get(key))
                        .ifPresent(origin -> store.put(secret, () -> setting(key, origin, environment, input))));
        return store;
    }

    /** The certificate alone. */
    public SecretStore certificateStore() {
        var store = new SecretStore();
        certificate.ifPresent(files -> {
            store.put(SecretNames.TLS_CERTIFICATE, files::tlsCrt);
            store.put(SecretNames.TLS_KEY, files::tlsKey);
            store.put(
                    SecretNames.TLS_CERTIFICATE_AUTHORITY,
                    () -> files.tlsCaCrt().orElseGet(files::tlsCrt));
        });
        return store;
    }

    private Optional<Supplier<Secret>> connectionString(Map<String, String> environment, InputStream input) {
        return switch (spec.connectionString()) {
            case ConnectionStringSource.Made _ -> Optional.empty();
            case ConnectionStringSource.Given(var origin) ->
                Optional.of(() -> checked(connectionString(origin, environment, input)));
        };
    }

    private static ConnectionString connectionString(
            SecretOrigin origin, Map<String, String> environment, InputStream input) {
        return switch (origin) {
            case SecretOrigin.FromFile(var path) -> ConnectionStringReader.fromFile(path);
            case SecretOrigin.FromEnvironment(var variable) ->
                ConnectionStringReader.fromEnvironment(environment, variable);
            case SecretOrigin.FromStandardInput _ -> ConnectionStringReader.fromInput(input);
        };
    }

    private static Secret setting(String key, SecretOrigin origin, Map<String, String> environment, InputStream input) {
        var reader = new SecretLine("setting '%s'".formatted(key));
        return switch (origin) {
            case SecretOrigin.FromFile(var path) -> reader.fromFile(path);
            case SecretOrigin.FromEnvironment(var variable) -> reader.fromEnvironment(environment, variable);
            case SecretOrigin.FromStandardInput _ -> reader.fromInput(input);
        };
    }

    private Secret checked(ConnectionString string) {
        new ConnectionStringChecks(spec).check(string);
        return string.render();
    }
}
