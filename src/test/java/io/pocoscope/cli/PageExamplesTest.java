package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pocoscope.page.Example;
import io.pocoscope.page.Page;
import io.pocoscope.support.DemoStore;
import io.pocoscope.support.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example of a page shows what its command prints.
 *
 * <p>With {@code -Dpages.write=true} the pages are written anew, with what is printed now.
 */
class PageExamplesTest {
  private static final boolean WRITE = Boolean.getBoolean("pages.write");
  private static final String DEMO = "pocoscope-demo.duckdb";
  private static final String USUAL = "pocoscope.duckdb";

  private static final Set<String> LONG_COMMANDS =
      Set.of(
          "demo",
          "status",
          "actors",
          "calibrate",
          "export",
          "patterns",
          "simulate",
          "replay",
          "trend"); // which says that a history is made up, as the real demo alone is said to be

  /** What takes long, or reads what such a command has written: the slow tests run it. */
  private static final Predicate<Example> LONG =
      example ->
          LONG_COMMANDS.contains(example.name())
              || example.command().contains(" --params ")
              || example.command().contains(" --witness ")
              || example.command().contains(" result_");

  private static final Map<Example, List<String>> PRINTED = new LinkedHashMap<>();

  @TempDir private Path folder;

  /** The demo's history, made up again with no subgraph in between. */
  @TestFactory
  Stream<DynamicTest> anExampleOfTheDemoShowsWhatIsPrinted() throws IOException {
    Path store = folder.resolve(DEMO);
    DemoStore.make(store);
    return tests(Example.Data.DEMO, LONG.negate(), store);
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> afterTheDemoEveryExampleOfItShowsWhatIsPrinted() throws IOException {
    new Cli(folder).ok("demo");
    return tests(Example.Data.DEMO, example -> true, folder.resolve(DEMO));
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> everyExampleOfBellecourShowsWhatIsPrinted() throws IOException {
    return tests(Example.Data.BELLECOUR, example -> true, SharedData.bellecour());
  }

  /** Each page begins with a copy of the file alone. */
  private Stream<DynamicTest> tests(Example.Data data, Predicate<Example> which, Path file)
      throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Page page : Page.all()) {
      Path place = folder.resolve(page.toString().replace('/', '-'));
      Terminal terminal = new Terminal(place, data == Example.Data.DEMO ? DEMO : USUAL);
      List<Example> examples =
          page.examples().stream().filter(each -> each.data() == data && which.test(each)).toList();
      if (!examples.isEmpty()) {
        Files.createDirectory(place);
        Files.copy(file, place.resolve(file.getFileName()));
      }
      for (Example example : examples) {
        tests.add(dynamicTest(example.toString(), () -> check(example, terminal)));
      }
    }
    return tests.stream();
  }

  private static void check(Example example, Terminal terminal) {
    List<String> printed = terminal.lines(example);
    if (WRITE) {
      PRINTED.put(example, example.shownOf(printed));
    } else {
      assertThat(String.join("\n", example.shownOf(printed)))
          .as("%s printed%n%s%nand the page shows other lines", example, String.join("\n", printed))
          .isEqualTo(String.join("\n", example.shown()));
    }
  }

  @AfterAll
  static void writePages() {
    PRINTED.keySet().stream()
        .map(Example::page)
        .distinct()
        .forEach(page -> page.showing(PRINTED).write());
    PRINTED.clear();
  }
}
