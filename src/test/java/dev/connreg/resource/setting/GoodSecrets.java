package dev.connreg.resource.setting;

import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.resource.Addresses;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Protected settings with which nothing is wrong. */
public final class GoodSecrets {

    static final String LOGIN =
            "ConnectedRegistryName=store42;SyncTokenName=store42;SyncTokenPassword=hidden-word;ParentGatewayEndpoint=contoso.westeurope.data.azurecr.io;ParentEndpointProtocol=https";

    private GoodSecrets() {}

    /** With a certificate for an address, a new one each time. */
    public static Map<String, String> of(String address) {
        return of(address, Duration.ofDays(300));
    }

    static Map<String, String> of(String address, Duration validity) {
        var made = new CertificateMaker(Clock.systemUTC())
                .make(new CertificateRequest(
                        "store42", List.of(Addresses.service(address)), List.of(), validity, KeyKind.EC_P256));
        var certificate = base64(made.certificatePem());
        return Map.of(
                "connectionString",
                LOGIN,
                "tls.crt",
                certificate,
                "tls.key",
                base64(made.keyPem().reveal()),
                "tls.cacrt",
                certificate);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
