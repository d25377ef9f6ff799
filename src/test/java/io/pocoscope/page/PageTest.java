package io.pocoscope.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How Markdown is read here. */
class PageTest {
  private static final Page PAGE =
      new Page(
          Path.of("page.md"),
          """
          # A page, of `two` parts
          See [there](docs/there.md#part) and `[no](link)`.
          ```console
          $ ./pocoscope query "select 1 as a"
          a
          …
          last
          $ ./pocoscope --db x.duckdb status
          ```
          ```sh
          ./pocoscope sync [no](link)
          ```
          """
              .lines()
              .toList());

  @Test
  void anExampleIsACommandWithWhatStandsBelow() {
    assertThat(PAGE.examples()).hasSize(2);
    Example query = PAGE.examples().get(0);
    assertThat(query.words()).containsExactly("query", "select 1 as a");
    assertThat(query.shown()).containsExactly("a", "…", "last");
    assertThat(PAGE.examples().get(1).words()).containsExactly("--db", "x.duckdb", "status");
    assertThat(PAGE.examples().get(1).name()).isEqualTo("status");
  }

  @Test
  void aCutStandsForOneLineOrMore() {
    Example query = PAGE.examples().get(0);
    assertThat(query.shownOf(List.of("a", "b", "c", "last"))).isEqualTo(query.shown());
    assertThat(query.shownOf(List.of("a", "last"))).isNotEqualTo(query.shown());
    assertThat(query.shownOf(List.of("a", "b", "other"))).isNotEqualTo(query.shown());
    assertThat(query.shownOf(List.of("b", "b", "last"))).isNotEqualTo(query.shown());
  }

  @Test
  void headingsHaveAnchorsAndProseHasLinks() {
    assertThat(PAGE.anchors()).containsExactly("a-page-of-two-parts");
    assertThat(PAGE.links()).containsExactly("docs/there.md#part");
  }
}
