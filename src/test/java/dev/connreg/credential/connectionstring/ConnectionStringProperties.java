package dev.connreg.credential.connectionstring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class ConnectionStringProperties {

    private static final List<String> PARTS = List.of(
            "ConnectedRegistryName=store42",
            "SyncTokenName=store42",
            "SyncTokenPassword=canary/+=canary",
            "ParentGatewayEndpoint=contoso.westeurope.data.azurecr.io",
            "ParentEndpointProtocol=https");

    @Property
    void parsing_what_was_rendered_gives_the_same(@ForAll("strings") ConnectionString string) {
        var text = string.render().reveal();

        assertThat(ConnectionString.parse(Secret.of(text)).render().reveal()).isEqualTo(text);
    }

    @Property
    void parts_may_come_in_any_order_and_case(@ForAll("orders") List<String> parts) {
        var text = parts.stream()
                .map(part ->
                        part.startsWith("S") ? part : part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining(";", "", ";"));

        assertThat(ConnectionString.parse(Secret.of(text)).render().reveal()).isEqualTo(String.join(";", PARTS));
    }

    @Property
    void every_missing_part_is_named_and_no_part_is_printed(@ForAll("missing") Set<String> missing) {
        var text = PARTS.stream().filter(part -> !missing.contains(part)).collect(Collectors.joining(";"));

        var findings = assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> ConnectionString.parse(Secret.of(text)))
                .actual()
                .findings();

        assertThat(findings).hasSize(missing.size());
        missing.forEach(part -> assertThat(findings)
                .anySatisfy(finding -> assertThat(finding.toString()).contains(part.substring(0, part.indexOf('=')))));
        assertThat(findings.toString()).doesNotContain("canary", "contoso");
    }

    @Property
    void text_that_is_something_else_is_never_repeated(
            @ForAll @AlphaChars @StringLength(min = 8, max = 20) String canary) {
        for (var text : List.of(canary, "SyncTokenPassword=" + canary + ";" + canary, canary + "=1;x=" + canary)) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> ConnectionString.parse(Secret.of(text)))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(canary));
        }
    }

    @Provide
    Arbitrary<ConnectionString> strings() {
        var name = Arbitraries.strings().alpha().numeric().ofMinLength(5).ofMaxLength(40);
        var password = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("+/=")
                .ofMinLength(1)
                .ofMaxLength(60);
        var token = Combinators.combine(name, password)
                .as((user, text) -> (ConnectionLogin) new ConnectionLogin.SyncToken(user, Secret.of(text)));
        var identity = Arbitraries.create(UUID::randomUUID)
                .map(id -> (ConnectionLogin) new ConnectionLogin.ManagedIdentity(id.toString()));
        var endpoint = Arbitraries.of("a.westeurope.data.azurecr.io", "192.100.100.1", "192.100.100.1:8080");
        return Combinators.combine(
                        name, Arbitraries.oneOf(token, identity), endpoint, Arbitraries.of(ParentProtocol.class))
                .filter((_, _, host, protocol) -> !host.contains("azurecr") || protocol == ParentProtocol.HTTPS)
                .as(ConnectionString::new);
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(PARTS);
    }

    @Provide
    Arbitrary<Set<String>> missing() {
        return Arbitraries.subsetOf(PARTS).filter(set -> !set.isEmpty()).map(Collections::unmodifiableSet);
    }
}
