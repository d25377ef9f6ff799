package io.pocoscope.subgraph;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.settings.Mischief;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.subgraph.entity.Entity;
import io.pocoscope.support.CrackedNode;
import io.pocoscope.support.HostileMarket;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers say in many ways that they cannot give a row. */
@Tag("slow")
class UnresolvableWordsTest {
  private final History history = HostileMarket.history(8, Mischief.NONE);
  private CrackedNode node;
  private String bad;

  @BeforeEach
  void crack() {
    node = new CrackedNode(new GraphNode(history));
    bad = deals().rows().get(3).id();
    node.cannotGive(Set.of(bad));
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Null value resolved for non-null field `app` | false | app",
        "bad indexers: {0xab: Null value resolved for non-null field `app`} | false | app",
        "Cannot return null for non-nullable field Deal.app. | false | app",
        "Cannot return null for non-nullable field. | true | task",
        "Cannot return null for non-nullable type: 'App' within parent 'Deal' | false | App",
        "the requested element is null which the schema does not allow | true | task",
        "must not be null | true | task",
        "internal: non-null types require a return value | false | ''",
        "The field at path '/deals[3]/app' was declared as a non null type, but | true | task",
        "the row {id} is damaged | true | task",
      })
  void theRowIsLeftOutAndItsFieldNamed(String words, boolean paths, String field) {
    node.says(words, paths);
    Page<?> page = deals();
    assertThat(page.rows()).hasSize(7);
    assertThat(page.leftOut())
        .containsExactly(new LeftOut(bad, field, words.replace(CrackedNode.ID, bad)));
  }

  @ParameterizedTest
  @CsvSource({
    "the row is damaged, false",
    "Query timed out, true",
    "service is overloaded and can not run the query right now, true"
  })
  void whatMayBeOfTheWholeQuestionLeavesNoRowOut(String words, boolean paths) {
    node.says(words, paths);
    assertThatThrownBy(this::deals)
        .isInstanceOf(SubgraphFailure.GraphQlError.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app", "startTime", "trust", "tag"})
  void aRowWithNothingInAFieldIsLeftOutWithoutAWord(String field) {
    node.givesNothingFor(field);
    Page<?> page = deals();
    assertThat(page.rows()).hasSize(7);
    assertThat(page.leftOut())
        .singleElement()
        .satisfies(row -> assertThat(row.id()).isEqualTo(bad))
        .satisfies(row -> assertThat(row.field()).isEqualTo(field));
  }

  @Test
  void aPageMayHoldNothingElse() {
    node.cannotGive(Set.of());
    node.cannotGive(deals().rows().stream().map(Entity::id).collect(toSet()));
    assertThat(deals().rows()).isEmpty();
    assertThat(deals().leftOut()).hasSize(8);
  }

  private Page<?> deals() {
    Collection<?> deals =
        Collections.ALL.stream().filter(it -> it.type().equals("Deal")).findFirst().orElseThrow();
    return Subgraph.at(
            Endpoint.parse(node.url()).orElseThrow(),
            new Patience(2, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(20)),
            Pace.of(1, OptionalDouble.empty()),
            "pocoscope/test")
        .page(deals, history.head(), Where.all(), new PageSize(1000));
  }
}
