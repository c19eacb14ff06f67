package dev.connreg.cli;

import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.resource.Addresses;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What a new certificate is to be good for, and its key. */
final class ServerNameOptions implements OptionGroup {

    private final OwnOption<List<String>> addresses = OwnOption.someTexts(
            "ADDRESS", "The address of the service (service.clusterIP); repeatable.", "--service-ip");

    private final OwnOption<List<String>> dnsNames = OwnOption.texts(
            "NAME", "A host name to add as a DNS SAN, such as that of registryLoginServer; repeatable.", "--dns-name");

    private final OwnOption<KeyKind> keyKind = OwnOption.choiceOr(
            KeyKind.RSA_4096, "KIND", "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.", "--key-kind");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(addresses, dnsNames, keyKind);
    }

    KeyKind keyKind() {
        return keyKind.get();
    }

    CertificateRequest request(Duration validity) {
        var parsed = addresses.get().stream().map(this::parsed).toList();
        try {
            return new CertificateRequest(
                    "connected-registry", parsed, dnsNames.given().orElse(List.of()), validity, keyKind.get());
        } catch (IllegalArgumentException e) {
            throw dnsNames.misuse(String.valueOf(e.getMessage()));
        }
    }

    private InetAddress parsed(String address) {
        try {
            return Addresses.service(address);
        } catch (IllegalArgumentException e) {
            throw addresses.misuse("--service-ip: " + e.getMessage());
        }
    }

    /** As they were typed, each once. */
    String names(CertificateRequest request) {
        var names = new LinkedHashMap<Object, String>();
        addresses.get().forEach(address -> names.putIfAbsent(Addresses.service(address), address));
        request.dnsNames().forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return String.join(", ", names.values());
    }
}
