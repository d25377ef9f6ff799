package io.pocoscope.subgraph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.pocoscope.support.Recordings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom we believe: those whom the platform's trust store believes, under their own name. */
class TlsTest {
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";
  private static final String PASSWORD = "changeit";

  @TempDir static Path folder;
  private static Path keys;
  private static WireMockServer server;

  @BeforeAll
  static void aServerThatSignedItsOwnCertificate() throws IOException, InterruptedException {
    keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-dname",
                "CN=devnet",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).isZero();
    server =
        new WireMockServer(
            options()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keys.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
    server.start();
    String head = Recordings.questions().path("meta").path("answer").asText();
    server.stubFor(any(anyUrl()).willReturn(aResponse().withBody(head)));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @AfterEach
  void believeNobodyNew() {
    System.clearProperty(TRUST_STORE);
    System.clearProperty(TRUST_STORE_PASSWORD);
    server.resetRequests();
  }

  @Test
  void anUnknownCertificateIsOneLineAndNotTriedAgain() {
    assertThatThrownBy(() -> subgraph("https://127.0.0.1:" + server.httpsPort()).features())
        .isInstanceOf(SubgraphFailure.NoTrust.class)
        .hasMessageContaining("trust store")
        .hasMessageNotContaining("\n")
        .matches(failure -> ((SubgraphFailure) failure).exitCode() == 3)
        .matches(failure -> !((SubgraphFailure) failure).mayPass());
    server.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void aCertificateInThePlatformsTrustStoreIsBelieved() {
    believe();
    Subgraph subgraph = subgraph("https://127.0.0.1:" + server.httpsPort());
    assertThat(subgraph.head().number()).isEqualTo(469);
  }

  @Test
  void aCertificateOfAnotherHostIsNot() {
    believe();
    assertThatThrownBy(() -> subgraph("https://localhost:" + server.httpsPort()).head())
        .isInstanceOf(SubgraphFailure.NoTrust.class)
        .hasMessageContaining("localhost");
  }

  @Test
  void aServerThatSpeaksNoTlsIsNamed() {
    assertThatThrownBy(() -> subgraph("https://127.0.0.1:" + server.port()).head())
        .isInstanceOf(SubgraphFailure.NoTrust.class)
        .hasMessageContaining("no safe (TLS) connection");
  }

  private static void believe() {
    System.setProperty(TRUST_STORE, keys.toString());
    System.setProperty(TRUST_STORE_PASSWORD, PASSWORD);
  }

  private static Subgraph subgraph(String url) {
    return Subgraph.at(
        Endpoint.parse(url + "/x").orElseThrow(),
        new Patience(3, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(10)),
        Pace.of(1, OptionalDouble.empty()),
        "pocoscope/test");
  }
}
