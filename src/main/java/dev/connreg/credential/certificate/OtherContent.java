package dev.connreg.credential.certificate;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.util.io.pem.PemObject;

/** Says what a file holds that holds not what was looked for. */
final class OtherContent {

    private final Path path;
    private final String form;
    private final List<String> labels;
    private final Optional<CodedFinding> looks;

    OtherContent(Path path, PemFile file, PemFile.Content content) {
        this.path = path;
        this.looks = Looks.of(file.bytes());
        this.form = content.form();
        this.labels = content.blocks().stream().map(PemObject::getType).toList();
    }

    Failure insteadOfCertificate() {
        return new Failure(List.of(
                holds("PRIVATE KEY")
                        ? new Finding.Message("file '%s' holds a private key and no certificate: give the certificate"
                                .formatted(path))
                        : neither(FindingCode.NO_CERTIFICATE, "tls.crt")));
    }

    Failure insteadOfKey() {
        return new Failure(List.of(
                holds("CERTIFICATE")
                        ? CodedFinding.error(FindingCode.CERTIFICATE_WITHOUT_KEY)
                                .with(Fact.FILE, path.toString())
                        : neither(FindingCode.NO_PRIVATE_KEY, "tls.key")));
    }

    Failure insteadOfEither() {
        var found = neither(FindingCode.NO_PRIVATE_KEY, "tls.crt");
        return new Failure(List.of(
                found instanceof CodedFinding coded && coded.code() == FindingCode.NO_PRIVATE_KEY
                        ? new Finding.Message(
                                "file '%s' holds neither a certificate nor a private key: give one that does"
                                        .formatted(path))
                        : found));
    }

    /** The part is that of a Kubernetes Secret. */
    private Finding neither(FindingCode otherwise, String part) {
        if (holds("CERTIFICATE REQUEST")) {
            return new Finding.Message(
                    "file '%s' is a certificate request: give the certificate that an authority issued for it"
                            .formatted(path));
        }
        if (holds("PUBLIC KEY")) {
            return new Finding.Message(
                    "file '%s' is a public key alone: give the certificate or the private key".formatted(path));
        }
        var code = container(otherwise);
        if (code == otherwise && looks.isPresent()) {
            return looks.get().with(Fact.FILE, path.toString()).with(Fact.WANTED, part);
        }
        return CodedFinding.error(code).with(Fact.FILE, path.toString()).with(Fact.FORM, form);
    }

    private FindingCode container(FindingCode otherwise) {
        if (holds(DerFile.PKCS12)) {
            return FindingCode.IS_PKCS12;
        }
        if (holds("CMS")) {
            return FindingCode.IS_CMS;
        }
        if (holds("PKCS7")) {
            return FindingCode.IS_PKCS7;
        }
        return holds(DerFile.JKS) ? FindingCode.IS_JAVA_KEY_STORE : otherwise;
    }

    private boolean holds(String label) {
        return labels.stream().anyMatch(each -> each.endsWith(label));
    }
}
