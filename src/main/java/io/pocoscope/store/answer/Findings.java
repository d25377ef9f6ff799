package io.pocoscope.store.answer;

import java.util.Optional;

/** Whether a file held anything that is known, and what it held instead. */
final class Findings {
  private boolean any;
  private Optional<String> message = Optional.empty();
  private Optional<String> withoutPlace = Optional.empty();

  void known() {
    any = true;
  }

  /** What a server says instead of an answer. */
  void message(String said) {
    message = message.or(() -> Optional.of(said));
  }

  /** A row of a type that no table is for. */
  void withoutPlace(EntityType type) {
    withoutPlace = withoutPlace.or(() -> Optional.of(type.name()));
  }

  /** Refuses a file of which nothing is known. */
  void require() {
    if (any) {
      return;
    }
    String why =
        withoutPlace
            .map(type -> "it holds rows of " + type + ", for which pocoscope has no place")
            .or(() -> message.map(said -> "it holds no data, but says: " + Quote.of(said)))
            .orElse("it holds no data of the PoCo subgraph, such as {\"data\": {\"tasks\": […]}}");
    throw new BadValue("whole file", why);
  }
}
