package io.pocoscope.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader who follows the pages gets to what they name, and knows what the figures are of. */
class PagesTest {
  private static final Path README = Path.of("README.md");
  private static final int LONGEST_README = 150;

  static List<Page> pages() {
    return Page.all();
  }

  @Test
  void theReadmeIsReadToTheEnd() {
    assertThat(Page.read(README).lines()).hasSizeLessThanOrEqualTo(LONGEST_README);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Page page) {
    List<String> dead = new ArrayList<>();
    for (String link : page.links()) {
      if (!link.matches("[a-z]+:.*") && !leadsSomewhere(page, link)) {
        dead.add(link);
      }
    }
    assertThat(dead).as("dead links of " + page).isEmpty();
  }

  private static boolean leadsSomewhere(Page page, String link) {
    String[] parts = link.split("#", 2);
    Path target =
        parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]).normalize();
    return Files.exists(target)
        && (parts.length == 1 || Page.read(target).anchors().contains(parts[1]));
  }

  /** By links from the README, on however many ways. */
  @Test
  void everyPageIsFoundFromTheReadme() {
    List<Path> found = new ArrayList<>(List.of(README));
    for (int i = 0; i < found.size(); i++) {
      Page page = Page.read(found.get(i));
      for (String link : page.links()) {
        Path target = page.path().resolveSibling(link.split("#", 2)[0]).normalize();
        if (link.split("#", 2)[0].endsWith(".md")
            && Files.exists(target)
            && !found.contains(target)) {
          found.add(target);
        }
      }
    }
    assertThat(found).containsAll(Page.all().stream().map(Page::path).toList());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsMadeUpIsSaidToBe(Page page) {
    List<Example.Data> data = page.examples().stream().map(Example::data).distinct().toList();
    String prose = String.join(" ", page.prose());
    if (data.contains(Example.Data.DEMO)) {
      assertThat(prose).as(page + " shows the demo's store").contains("made up");
    }
    if (data.contains(Example.Data.BELLECOUR)) {
      assertThat(prose).as(page + " shows Bellecour's tasks").contains("first 1000 tasks");
    }
  }
}
