package dev.connreg.arm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.azconfig.SignInException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentProxiesTest {

    private static final URI ARM = URI.create("https://management.azure.com/subscriptions");

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY,http://proxy.example:3128,proxy.example:3128",
        "https_proxy,http://user:word@proxy.example:3128/,proxy.example:3128",
        "HTTPS_PROXY,proxy.example:3128,proxy.example:3128",
        "ALL_PROXY,http://proxy.example,proxy.example:80",
        "HTTPS_PROXY,https://proxy.example,proxy.example:443",
        "HTTPS_PROXY,http://[::1]:3128,::1:3128",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:canary@a b",
                "http://corp\\user:canary@proxy.example:3128",
                "http://user:canary#word@proxy.example:3128",
                "http://user:8080#canary@proxy.example:3128",
                "http://user:8080/canary@proxy.example:3128",
                "http://user:8080?canary@proxy.example:3128",
                "http://user:canary%word@proxy.example:3128",
                "user:ca nary@proxy.example"
            })
    void a_password_that_must_be_encoded_is_told_how_and_not_shown(String url) {
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> proxy(Map.of("HTTPS_PROXY", url), ARM))
                .withMessageContainingAll("HTTPS_PROXY", "%5C", "%23")
                .withMessageNotContaining("nary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "ftp://proxy.example", "http://proxy example", "://"})
    void what_is_no_address_is_told(String url) {
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> proxy(Map.of("all_proxy", url), ARM))
                .withMessage("ALL_PROXY is not the URL of a proxy, such as http://proxy.example:3128.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:99999", "user:canary@proxy.example:99999"})
    void a_port_that_no_proxy_can_have_is_told(String url) {
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> proxy(Map.of("HTTPS_PROXY", url), ARM))
                .withMessage("HTTPS_PROXY has an impossible port, 99999: ports are 1 to 65535.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://127.0.0.1:1080", "socks5h://user:canary@proxy.example", "SOCKS://proxy.example"})
    void a_socks_proxy_is_refused_in_words(String url) {
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> proxy(Map.of("ALL_PROXY", url), ARM))
                .withMessageContainingAll("ALL_PROXY", "SOCKS")
                .withMessageNotContaining("canary");
    }

    @Test
    void a_proxy_that_is_not_needed_may_be_of_any_kind() {
        var environment = Map.of("HTTPS_PROXY", "http://proxy.example:3128", "ALL_PROXY", "socks5://127.0.0.1:1080");

        assertThat(proxy(environment, ARM)).isEqualTo("proxy.example:3128");
        assertThat(proxy(Map.of("ALL_PROXY", "socks5://127.0.0.1:1080", "NO_PROXY", "azure.com"), ARM))
                .isEmpty();
    }

    @Test
    void a_proxy_prints_no_password() {
        var proxy = ProxyAddress.parse("HTTPS_PROXY", "http://user:canary@proxy.example:3128");

        assertThat(proxy).hasToString("http://proxy.example:3128 (HTTPS_PROXY)");
    }

    private static String proxy(Map<String, String> environment, URI address) {
        return new EnvironmentProxies(environment)
                .find(address)
                .map(proxy -> proxy.host() + ":" + proxy.port())
                .orElse("");
    }
}
