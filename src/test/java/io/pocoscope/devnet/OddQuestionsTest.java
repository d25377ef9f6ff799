package io.pocoscope.devnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.query.RequestBody;
import io.pocoscope.devnet.server.DevnetServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests that nobody makes on purpose are answered, or refused, as a real node does. */
@Tag("slow")
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

  @Test
  void fragmentsThatContainThemselvesOrMultiplyAreRefusedEvenBesideAnUnknownField() {
    GraphNode node = new GraphNode(RecordedHistory.load());
    assertThat(answer(node, "{tasks{nope{id} ...F}} fragment F on Task{nope{id} ...F}"))
        .contains("query has fragment cycle including `F`");
    StringBuilder doubling = new StringBuilder("{tasks{nope{id} ...F0}}");
    for (int i = 0; i < 60; i++) {
      doubling.append("fragment F" + i + " on Task{a:id ...F" + (i + 1) + " ...F" + (i + 1) + "}");
    }
    doubling.append("fragment F60 on Task{id}");
    assertThat(answer(node, doubling.toString())).contains("exceeds the limit");
    assertThat(answer(node, doubling.toString().replace("nope{id}", "")))
        .contains("exceeds the limit");
  }

  private static String answer(GraphNode node, String query) {
    return new String(node.answer(RequestBody.of(query)).json(), StandardCharsets.UTF_8);
  }
}
