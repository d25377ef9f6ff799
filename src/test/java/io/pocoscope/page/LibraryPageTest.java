package io.pocoscope.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.ResultSaver;
import io.pocoscope.api.StoreFiller;
import io.pocoscope.support.DemoStore;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * docs/library.md shows every call of the facade, and what it gives; {@code -Dpages.write=true}
 * writes what it gives now.
 */
class LibraryPageTest {
  private static final Path PAGE = Path.of("docs", "library.md");
  private static final String GIVES = "// → ";
  private static final String STORE = "pocoscope-demo.duckdb";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(classes = {Pocoscope.class, StoreFiller.class, ResultSaver.class})
  void everyMethodOfTheFacadeIsShown(Class<?> room) {
    String page = String.join("\n", Page.read(PAGE).lines());
    assertThat(
            Arrays.stream(room.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .distinct())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(page).contains("." + name + "("));
  }

  @Tag("slow")
  @Test
  void everyLineGivesWhatThePageSays() throws IOException {
    Path file = folder.resolve(STORE);
    DemoStore.make(file);
    Page page = Page.read(PAGE);
    List<String> given = new ArrayList<>(page.lines());
    try (JShell shell = shell()) {
      for (Block block : page.blocks("java")) {
        run(block, shell, file, given);
      }
    }
    if (Boolean.getBoolean("pages.write")) {
      Files.write(PAGE, given);
    } else {
      assertThat(given).isEqualTo(page.lines());
    }
  }

  private static void run(Block block, JShell shell, Path store, List<String> given) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < block.lines().size(); i++) {
      String line = block.lines().get(i);
      if (line.startsWith(GIVES.strip())) {
        given.set(block.place() + i, GIVES + value(code.toString(), shell));
        code.setLength(0);
      } else {
        code.append(line.replace(STORE, store.toString())).append('\n');
      }
    }
    value(code.toString(), shell);
  }

  /** What the last of some statements gives. */
  private static String value(String code, JShell shell) {
    String value = "";
    CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(code);
    while (next.completeness().isComplete()) {
      for (SnippetEvent event : shell.eval(next.source())) {
        assertThat(event.status())
            .as(() -> told(event, shell))
            .isIn(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);
        assertThat(event.exception()).as(next.source()).isNull();
        value = event.value() == null ? "" : event.value();
      }
      next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
    }
    return value;
  }

  private static String told(SnippetEvent event, JShell shell) {
    return shell
        .diagnostics(event.snippet())
        .map(diagnostic -> diagnostic.getMessage(null))
        .collect(Collectors.joining("\n", event.snippet().source() + "\n", ""));
  }

  /** In this process, as the driver's native library is loaded once. */
  private static JShell shell() {
    JShell shell =
        JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build();
    Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .forEach(shell::addToClasspath);
    return shell;
  }
}
