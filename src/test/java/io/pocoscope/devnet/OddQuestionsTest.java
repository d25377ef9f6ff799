package io.pocoscope.devnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.server.DevnetServer;
import org.junit.jupiter.api.Test;

/** Requests that nobody makes on purpose are answered, or refused, as a real node does. */
class OddQuestionsTest {
  private static final String NAME = "bellecour/poco-v5";

  @Test
  void oddRequestsGetTheAnswersThatARealNodeGave() throws Exception {
    try (DevnetServer server = DevnetServer.start(0, NAME, new GraphNode(RecordedHistory.load()))) {
      String root = server.url().replace("/subgraphs/name/" + NAME, "");
      assertThat(OddQuestions.differences(root)).isEmpty();
    }
    assertThat(OddQuestions.recorded()).hasSizeGreaterThan(500);
  }
}
