package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pocoscope.page.Block;
import io.pocoscope.page.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What pages show in R and Python runs, on the files that the page has written before. */
@Tag("slow")
class PageSnippetsTest {
  /** A package that has to be fetched from where our machines do not reach. */
  private static final Predicate<Block> NEEDS_DUCKDB =
      block -> block.lines().contains("import duckdb");

  /** Prints the statements that a script gives to {@code db.sql}, one to a line. */
  private static final String STATEMENTS =
      """
      import ast, sys
      for node in ast.walk(ast.parse(open(sys.argv[1]).read())):
          if isinstance(node, ast.Call) and getattr(node.func, 'attr', '') == 'sql':
              print(ast.literal_eval(node.args[0]))
      """;

  @TempDir private static Path folder;
  private static Cli cli;

  @BeforeAll
  static void export() {
    cli = new Cli(folder);
    cli.ok("demo");
    cli.with("POCOSCOPE_DB", folder.resolve("pocoscope-demo.duckdb").toString());
    for (String file : List.of("parameters.json", "parameters.csv")) {
      cli.ok("export", "--to", folder.resolve(file).toString());
    }
  }

  @TestFactory
  Stream<DynamicTest> aSnippetInRPrintsSomething() {
    return tests(
        "r", block -> true, block -> assertThat(run("Rscript", script(block, ".R"))).isNotBlank());
  }

  @TestFactory
  Stream<DynamicTest> aSnippetInPythonPrintsSomething() {
    return tests(
        "python",
        NEEDS_DUCKDB.or(PageSnippetsTest::needsSpark).negate(),
        block -> assertThat(run("python3", script(block, ".py"))).isNotBlank());
  }

  /** The statements of those that need more are run by our own client. */
  @TestFactory
  Stream<DynamicTest> aStatementInPythonFindsSomething() {
    return tests("python", NEEDS_DUCKDB, this::ask);
  }

  private void ask(Block block) throws IOException, InterruptedException {
    String statements =
        run(
            "python3",
            Files.writeString(folder.resolve("statements.py"), STATEMENTS),
            script(block, ".py"));
    assertThat(statements.lines())
        .isNotEmpty()
        .allSatisfy(
            sql ->
                assertThat(cli.ok("query", "--format", "csv", sql).out().lines())
                    .hasSizeGreaterThan(1));
  }

  /** Spark's are run in its own profile, from Java: a session of it is there alone. */
  private static boolean needsSpark(Block block) {
    return block.text().startsWith("spark.");
  }

  private Path script(Block block, String ending) throws IOException {
    return Files.writeString(folder.resolve("snippet" + ending), block.text());
  }

  private String run(String program, Path... arguments) throws IOException, InterruptedException {
    String[] command =
        Stream.concat(Stream.of(program), Stream.of(arguments).map(Path::toString))
            .toArray(String[]::new);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  private static Stream<DynamicTest> tests(String language, Predicate<Block> which, Check check) {
    List<Block> blocks =
        Page.all().stream().flatMap(page -> page.blocks(language).stream()).filter(which).toList();
    assertThat(blocks).as("snippets in " + language).isNotEmpty();
    return blocks.stream().map(block -> dynamicTest(block.toString(), () -> check.of(block)));
  }

  @FunctionalInterface
  private interface Check {
    void of(Block block) throws IOException, InterruptedException;
  }
}
