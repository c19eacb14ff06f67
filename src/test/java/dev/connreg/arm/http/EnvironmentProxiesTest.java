package dev.connreg.arm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.azconfig.SignInException;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentProxiesTest {

    private static final URI ARM = URI.create("https://management.azure.com/subscriptions");

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY,http://proxy.example:3128,proxy.example:3128",
        "https_proxy,http://user:word@proxy.example:3128/,proxy.example:3128",
        "HTTPS_PROXY,proxy.example:3128,proxy.example:3128",
        "ALL_PROXY,http://proxy.example,proxy.example:80",
        "HTTP_PROXY,http://proxy.example:3128,",
        "HTTPS_PROXY,'',"
    })
    void the_proxy_is_that_of_the_scheme(String variable, String value, String expected) {
        assertThat(proxy(Map.of(variable, value), ARM)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "management.azure.com,true",
        "azure.com,true",
        ".azure.com,true",
        "*.azure.com,true",
        "'localhost, Azure.COM',true",
        "*,true",
        "zure.com,false",
        "management.azure.com:8443,false",
        "'',false"
    })
    void no_proxy_excepts_hosts_and_what_is_below_them(String exceptions, boolean direct) {
        var proxy = proxy(Map.of("HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", exceptions), ARM);

        assertThat(proxy.isEmpty()).isEqualTo(direct);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,10.0.0.0/8,true",
        "11.1.2.3,10.0.0.0/8,false",
        "10.1.2.3,0.0.0.0/0,true",
        "10.1.2.3,10.1.2.3/32,true",
        "10.1.2.4,10.1.2.3/32,false",
        "10.1.2.3,10.1.2.3,true",
        "10.1.2.3,10.0.0.0/99,false",
        "management.azure.com,10.0.0.0/8,false"
    })
    void no_proxy_excepts_ranges_of_addresses(String host, String range, boolean excepted) {
        assertThat(new ProxyExceptions(range).contain(URI.create("https://" + host + "/")))
                .isEqualTo(excepted);
    }

    @Test
    void an_exception_may_name_the_port() {
        var exceptions = new ProxyExceptions("localhost:8443");

        assertThat(exceptions.contain(URI.create("https://localhost:8443/"))).isTrue();
        assertThat(exceptions.contain(URI.create("https://localhost:9443/"))).isFalse();
    }

    @Test
    void a_proxy_that_is_no_address_is_named_without_its_password() {
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> proxy(Map.of("HTTPS_PROXY", "http://user:canary@a b"), ARM))
                .satisfies(
                        e -> assertThat(e.getMessage()).contains("HTTPS_PROXY").doesNotContain("canary"));
    }

    private static String proxy(Map<String, String> environment, URI address) {
        var proxy = new EnvironmentProxies(environment).select(address).getFirst();
        return proxy.equals(Proxy.NO_PROXY) ? "" : proxy.address().toString().replace("/<unresolved>", "");
    }
}
