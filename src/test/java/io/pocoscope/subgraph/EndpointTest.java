package io.pocoscope.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that people write, and names of networks. */
class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "http://graph_node:8000/x, http://graph_node:8000/x",
    "http://my_host.my-net_1.local/x, http://my_host.my-net_1.local/x",
    "https://bücher.example/x, https://xn--bcher-kva.example/x",
    "'http://[::1]:8000/x', 'http://[::1]:8000/x'",
    "HTTPS://Gateway.example:443/x#y, https://gateway.example/x",
    "' http://127.0.0.1:1/x ', http://127.0.0.1:1/x",
    "http://me:password@a_b.example/api/0123abcd/subgraphs/id/Qm?k=v,"
        + " http://a_b.example/api/***/subgraphs/id/Qm"
  })
  void hostsOfAllKindsAreEndpoints(String written, String shown) {
    assertThat(Endpoint.parse(written)).map(Endpoint::shown).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nowhere",
        "ftp://a.example/",
        "http://",
        "http:///x",
        "http:a.example",
        "http://a.example:99999/",
        "http://a b/",
        "http://[::1/"
      })
  void whatHasNoHostIsNone(String written) {
    assertThat(Endpoint.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bellecour, BELLECOUR",
    "Bellecour, BELLECOUR",
    "ARBITRUM, ARBITRUM",
    "Arbitrum_Sepolia, ARBITRUM_SEPOLIA"
  })
  void namesOfNetworksAreKnownInCapitalsToo(String name, Network network) {
    assertThat(Network.named(name)).contains(network);
    assertThat(Network.canonical(name)).isEqualTo(network.label());
  }

  @Test
  void aNameThatIsNearlyOneIsTakenForIt() {
    assertThat(Network.nearest("Belecour")).contains(Network.BELLECOUR);
    assertThat(Network.nearest("arbitrum-one")).contains(Network.ARBITRUM);
    assertThat(Network.nearest("arbitrum-sepolai")).contains(Network.ARBITRUM_SEPOLIA);
    assertThat(Network.nearest("mainnet")).isEmpty();
    assertThat(Network.canonical("mainnet")).isEqualTo("mainnet");
  }
}
