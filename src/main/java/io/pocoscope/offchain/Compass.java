package io.pocoscope.offchain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.subgraph.Courier.Received;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.SubgraphFailure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Knows where the schedulers of pools are. */
final class Compass {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Endpoint place;
  private final long chainId;
  private final Asker asker;
  private final Consumer<String> listener;

  Compass(Endpoint place, long chainId, Asker asker, Consumer<String> listener) {
    this.place = place;
    this.chainId = chainId;
    this.asker = asker;
    this.listener = listener;
  }

  /**
   * A pool's scheduler; empty where Compass does not know it, or does not say.
   *
   * @throws OffchainFailure.NoCompass where it gives no answer
   */
  Optional<Endpoint> scheduler(String pool) {
    try {
      Received received = asker.get(List.of(Long.toString(chainId), "workerpools", pool));
      return switch (received.status()) {
        case 200 -> address(received.text());
        case 404 -> Optional.empty();
        default -> unsaid(pool, received.status());
      };
    } catch (Asker.NoAnswer | SubgraphFailure.AnswerTooLong failure) {
      throw new OffchainFailure.NoCompass(place, failure.getMessage(), failure);
    }
  }

  private Optional<Endpoint> unsaid(String pool, int status) {
    listener.accept(
        String.format(
            Locale.ROOT,
            "Compass at %s answered with HTTP status %d about the pool %s",
            place.shown(),
            status,
            pool));
    return Optional.empty();
  }

  private Optional<Endpoint> address(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text))
          .map(json -> json.path("apiUrl").asText(""))
          .flatMap(Endpoint::parse);
    } catch (JsonProcessingException noJson) {
      throw new OffchainFailure.NoCompass(place, "its answer is no JSON", noJson);
    }
  }
}
