package dev.connreg.console;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.ShellWord;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words for what is wrong with a file that should hold a certificate or a key, and the command that makes one of it. */
final class FileFindingText {

    private static final String DECODED = "mycert.decoded";

    private FileFindingText() {}

    /** With the names of facts for their values, as {@link FindingText} fills them in; empty for what others say. */
    static String words(CodedFinding found) {
        return switch (found.code()) {
            case IS_PKCS12 -> container("PKCS #12 (.pfx)", found);
            case IS_PKCS7 -> container("PKCS #7 (.p7b)", found);
            case IS_CMS -> container("CMS", found);
            case IS_JAVA_KEY_STORE -> container("a Java key store", found);
            case IS_COMPRESSED ->
                "file '{file}' is compressed. To unpack it: (umask 077; set -C; gunzip -c {$file} > {$file}.unpacked)";
            case IS_MICROSOFT_KEY ->
                "file '{file}' is a key in Microsoft's form {type}. To make PEM of it: "
                        + "(umask 077; set -C; openssl rsa -inform {type} -in {$file} > {$file}.converted)";
            case IS_UTF_32 -> "file '{file}' is text in UTF-32: save it in UTF-8";
            case IS_SSH_PUBLIC_KEY ->
                "file '{file}' is a public key of SSH: give the private key, which is in the file without .pub";
            case IS_SECRET_MANIFEST ->
                "file '{file}' is a manifest of a Kubernetes Secret. If the cluster has it, leave it there, with tls.mode "
                        + "kubernetesSecret, or take its parts out with: "
                        + "kubectl get secret NAME -o jsonpath='{.data.%1$s}' | base64 -d > NAME-%2$s"
                                .formatted(found.fact(Fact.WANTED).replace(".", "\\."), found.fact(Fact.WANTED));
            case IS_PEM_WITH_DASHES ->
                "file '{file}' has a BEGIN line with other dashes than hyphens, as editors make of them: "
                        + "write five hyphens (-) on each side";
            case NO_CERTIFICATE ->
                "file '{file}' holds no certificate in PEM: give one with a BEGIN CERTIFICATE line, base64, and an END line";
            case NO_PRIVATE_KEY ->
                "file '{file}' holds no private key in PEM: give one with a BEGIN PRIVATE KEY line, base64, and an END line";
            case CERTIFICATE_WITHOUT_KEY -> "file '{file}' holds a certificate and no private key: give the key";
            case KEY_NOT_NAMED ->
                "file '{file}' holds a certificate and no private key: give the file of the key too, as tls.key or with --key";
            case KEY_OF_ANOTHER_CERTIFICATE -> "{name} {found}";
            case KEY_ENCRYPTED ->
                "the private key in file '{file}' is encrypted, and the extension has no place for its passphrase. "
                        + "To write it unencrypted to a file to give in its place, run: "
                        + "connreg certificate convert {$file} --output {$file}.plain.pem";
            case SETTING_ENCRYPTED ->
                "setting '{property}' holds an encrypted key, and the extension has no place for its passphrase: "
                        + "write the key unencrypted with 'connreg certificate convert KEYFILE', and give what 'base64 -w0 plain.pem' prints";
            case OPENSSH_KEY_ENCRYPTED ->
                "the private key in file '{file}' is encrypted, and the extension has no place for its passphrase: "
                        + "take it away with: %sssh-keygen -p -N '' -f %s".formatted(decoding(found), decoded(found));
            case CLIENT_KEY_ENCRYPTED ->
                "the private key in file '{file}' is encrypted, and PEM is read without a password. "
                        + "To write it unencrypted, run: connreg certificate convert {$file}\n"
                        + "Then name the new file in AZURE_CLIENT_CERTIFICATE_PATH.";
            case CLIENT_KEY_NOT_RSA ->
                "the private key in file '{file}' is {found}, and Entra ID needs an RSA key to sign in with. "
                        + "To see the kind of a key, run: " + publicKey(found.fact(Fact.TYPE)) + "\n"
                        + "To make one, run: dir=$(mktemp -d sign-in.XXXXXX) && openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj /CN=connreg "
                        + "-keyout $dir/client.key -out $dir/client.crt && cat $dir/client.key $dir/client.crt > $dir/client.pem\n"
                        + "Then add client.crt to the app registration.";
            case CLIENT_PASSWORD_MISSING ->
                "file '{file}' is PKCS #12 with a password, and none was given: AZURE_CLIENT_CERTIFICATE_PASSWORD holds it";
            case CERTIFICATE_WITHOUT_ADDRESS ->
                "certificate '{file}' does not cover {missing}; its subject alternative names: {found}. "
                        + replacing(found);
            case CERTIFICATE_EXPIRED -> "certificate '{file}' ({found}) expired on {time}. " + replacing(found);
            case ISSUED_CERTIFICATE_WITHOUT_ADDRESS ->
                "certificate '{file}' does not cover {missing}; its subject alternative names: {found}. "
                        + "Get one that has IP:{wanted}" + hostNames(found, ",DNS:"::concat) + " among them.";
            case SETTING_WITHOUT_ADDRESS ->
                "setting '{file}' does not cover {missing}; its subject alternative names: {found}. "
                        + "Give the base64 of a certificate that has IP:{wanted} among them.";
            case AUTHORITY_NOT_GIVEN ->
                "certificate '{file}' is signed by '{found}', which nodes have to trust: give the file of that authority's certificate "
                        + "with --certificate-authority, or as tls.certificateAuthority in the spec";
            default -> "";
        };
    }

    /** What comes before a command for what is inside of base64; ssh-keygen wants no key that others can read. */
    private static String decoding(CodedFinding found) {
        var layers = layersOfBase64(found);
        var decode = "tr -cd 'A-Za-z0-9+/='%s | base64 -d";
        return layers == 0
                ? ""
                : "(umask 077; %s%s > %s) && "
                        .formatted(
                                decode.formatted(" < {$file}"),
                                (" | " + decode.formatted("")).repeat(layers - 1),
                                DECODED);
    }

    private static String decoded(CodedFinding found) {
        return layersOfBase64(found) == 0 ? "{$file}" : DECODED;
    }

    private static String container(String name, CodedFinding found) {
        return "file '{file}' is %s%s. To make plain PEM of what is in it, to give in its place, run: "
                        .formatted(name, layersOfBase64(found) == 0 ? "" : " in base64")
                + "connreg certificate convert {$file} --output {$file}.plain.pem";
    }

    private static int layersOfBase64(CodedFinding found) {
        return found.fact(Fact.FORM).split(" ").length - 1;
    }

    private static String replacing(CodedFinding found) {
        return "To replace it by one that is signed by itself, run: connreg certificate create --service-ip {wanted} "
                + hostNames(found, name -> "--dns-name %s ".formatted(ShellWord.of(name)))
                + "--certificate {$file} --key {$key_file} --overwrite";
    }

    private static String hostNames(CodedFinding found, UnaryOperator<String> each) {
        return Stream.of(found.fact(Fact.HOST_NAMES).split(","))
                .filter(name -> !name.isEmpty())
                .map(each)
                .collect(Collectors.joining());
    }

    private static String publicKey(String format) {
        return format.equals("PKCS #12")
                ? "openssl pkcs12 -in {$file} -clcerts -nokeys | openssl x509 -noout -text"
                : "openssl x509 -in {$file} -noout -text";
    }
}
