package io.pocoscope.subgraph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.pocoscope.support.Recordings;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoints behind a proxy that the environment names: nobody else could find their hosts. */
class ProxyTest {
  private WireMockServer proxy;

  @BeforeEach
  void start() {
    proxy = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    proxy.start();
    proxy.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse().withBody(Recordings.questions().path("meta").path("answer").asText())));
    proxy.stubFor(
        any(anyUrl())
            .withRequestBody(containing("__schema"))
            .willReturn(aResponse().withStatus(403)));
  }

  @AfterEach
  void stop() {
    proxy.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "http_proxy, http://graph_node:8000/x, graph_node",
    "HTTP_PROXY, http://graph_node/x, graph_node",
    "all_proxy,  http://nowhere.invalid/x, nowhere.invalid",
    "ALL_PROXY,  http://büche-r.invalid/x, xn--bche-r-3ya.invalid",
    "http_proxy, 'http://[2001:db8::1]:8000/x', '[2001:db8::1]'"
  })
  void aHostOfAnyNameIsAskedThroughTheProxy(String variable, String url, String host) {
    assertThat(head(url, Map.of(variable, "http://127.0.0.1:" + proxy.port())).number())
        .isEqualTo(469);
    proxy.verify(postRequestedFor(anyUrl()).withHeader("Host", containing(host)));
  }

  @Test
  void theProxyIsToldTheUserThatItAsksFor() {
    proxy.stubFor(
        any(anyUrl())
            .withHeader("Proxy-Authorization", absent())
            .willReturn(
                aResponse().withStatus(407).withHeader("Proxy-Authenticate", "Basic realm=\"x\"")));
    String login = "me:p%40ss-word@";
    assertThat(
            head("http://graph_node/x", Map.of("http_proxy", login + "127.0.0.1:" + proxy.port()))
                .number())
        .isEqualTo(469);
    String basic = Base64.getEncoder().encodeToString("me:p@ss-word".getBytes(UTF_8));
    proxy.verify(
        postRequestedFor(anyUrl()).withHeader("Proxy-Authorization", equalTo("Basic " + basic)));
  }

  @Test
  void aProxyThatRefusesIsNamedWithoutItsPassword() {
    proxy.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(407).withBody("s3cret-word?")));
    assertThatThrownBy(
            () ->
                head(
                    "http://graph_node/x",
                    Map.of("http_proxy", "http://me:s3cret-word@127.0.0.1:" + proxy.port())))
        .isInstanceOf(SubgraphFailure.ProxyRefused.class)
        .hasMessageContaining("http://127.0.0.1:" + proxy.port())
        .hasMessageContaining("does not take the user")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @CsvSource({"http, http_proxy", "https, HTTPS_PROXY"})
  void aProxyThatIsNotThereIsNamedWithoutItsPassword(String scheme, String variable) {
    assertThatThrownBy(
            () ->
                head(
                    scheme + "://graph_node/x",
                    Map.of(variable, "http://me:s3cret-word@127.0.0.1:1")))
        .isInstanceOf(SubgraphFailure.Unreachable.class)
        .hasMessageContaining("://graph_node/x through the proxy http://127.0.0.1:1 ")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/,      '',                    true",
    "http://a.example/,      *,                     false",
    "http://a.example/,      'b.example,a.example', false",
    "http://A.example/,      'a.EXAMPLE',           false",
    "http://x.a.example/,    a.example,             false",
    "http://x.a.example/,    .a.example,            false",
    "http://xa.example/,     a.example,             true",
    "http://a.example/,      'a.example b.example', false",
    "http://10.1.2.3/,       10.1.2.3,              false",
    "http://10.1.2.3/,       10.0.0.0/8,            false",
    "http://11.1.2.3/,       10.0.0.0/8,            true",
    "http://10.1.2.3/,       2.3,                   true",
    "'http://[2001:db8::1]/', '[2001:db8::1]',      false",
    "'http://[2001:db8::1]/', 2001:db8::/32,        false",
    "http://graph_node/,     graph_node,            false",
    "http://localhost:80/,   '',                    false",
    "http://127.0.0.1/,      '',                    false"
  })
  void exceptionsAreMadeAsCurlMakesThem(String url, String exceptions, boolean proxied) {
    Endpoint endpoint =
        ProxySettings.of(Map.of("http_proxy", "proxy.example:3128", "no_proxy", exceptions))
            .lead(Endpoint.parse(url).orElseThrow());
    assertThat(endpoint.proxy().isPresent()).isEqualTo(proxied);
  }

  @ParameterizedTest
  @CsvSource({
    "https_proxy, proxy.example,                    http://proxy.example:1080",
    "HTTPS_PROXY, http://u:p@h@proxy.example:3128/, http://proxy.example:3128",
    "https_proxy, 'http://[::1]:3128',              'http://[::1]:3128'",
    "https_proxy, socks5h://proxy.example:9050,     socks5h://proxy.example:9050"
  })
  void addressesOfProxiesAreReadAsCurlReadsThem(String variable, String address, String shown) {
    Endpoint endpoint = Endpoint.parse("https://a.example/x").orElseThrow();
    assertThat(ProxySettings.of(Map.of(variable, address)).lead(endpoint).proxy())
        .hasValueSatisfying(it -> assertThat(it.shown()).isEqualTo(shown));
  }

  @ParameterizedTest
  @CsvSource({
    "https://proxy.example",
    "ftp://proxy.example",
    "http://",
    "proxy.example:99999",
    "socks5://me:s3cret-word@proxy.example"
  })
  void aProxyThatCannotBeUsedIsRefusedByTheNameOfItsVariable(String address) {
    Endpoint endpoint = Endpoint.parse("https://a.example/x").orElseThrow();
    assertThatThrownBy(() -> ProxySettings.of(Map.of("HTTPS_PROXY", address)).lead(endpoint))
        .isInstanceOf(ProxyServer.BadProxy.class)
        .hasMessageContaining("HTTPS_PROXY")
        .hasMessageNotContaining("s3cret");
  }

  private static Head head(String url, Map<String, String> environment) {
    Endpoint endpoint = ProxySettings.of(environment).lead(Endpoint.parse(url).orElseThrow());
    return Subgraph.at(
            endpoint,
            new Patience(2, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(5)),
            Pace.of(1, OptionalDouble.empty()),
            "pocoscope/test")
        .head();
  }
}
