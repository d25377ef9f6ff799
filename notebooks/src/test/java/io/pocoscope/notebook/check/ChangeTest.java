package io.pocoscope.notebook.check;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeTest {
  @TempDir Path folder;

  @Test
  void whatAReaderDoesNotSeeIsNoChange() throws IOException {
    Notebook kept = notebook(1, printed("a") + "," + picture("AAAA", "x 1"), "{}");
    Notebook executed =
        notebook(7, printed("a") + "," + picture("BBBB", "x 1"), "{\"execution\": {\"at\": 1}}");
    assertThat(Change.between(kept, executed)).isEmpty();
  }

  @Test
  void whatIsPrintedInPiecesIsTheSame() throws IOException {
    Notebook kept = notebook(1, printed("a", "b"), "{}");
    Notebook executed = notebook(1, printed("a") + "," + printed("b"), "{}");
    assertThat(Change.between(kept, executed)).isEmpty();
    assertThat(kept.withOutputsOf(executed).json()).isEqualTo(kept.json());
  }

  @Test
  void otherFiguresOfAPictureAreAChangeAndAreTold() throws IOException {
    Notebook kept = notebook(1, picture("AAAA", "rates\\na 1\\nb 2"), "{}");
    Notebook executed = notebook(1, picture("AAAA", "rates\\na 1\\nb 3"), "{}");
    assertThat(Change.between(kept, executed))
        .singleElement()
        .extracting(Change::told)
        .isEqualTo("cell 2, line 3 of it:\n  - b 2\n  + b 3");
  }

  @Test
  void anOutputThatIsGoneIsAChange() throws IOException {
    assertThat(Change.between(notebook(1, printed("a"), "{}"), notebook(1, "", "{}"))).hasSize(1);
  }

  @Test
  void whatIsWrittenKeepsThePicturesOfCellsThatShowTheSame() throws IOException {
    Notebook kept = notebook(1, picture("AAAA", "x 1"), "{}");
    Notebook same = notebook(1, picture("BBBB", "x 1"), "{\"execution\": {}}");
    assertThat(kept.withOutputsOf(same).json()).isEqualTo(kept.json());
    Notebook other = notebook(1, picture("BBBB", "x 2"), "{}");
    assertThat(kept.withOutputsOf(other).json()).isEqualTo(other.json());
  }

  @Test
  void aFileIsWrittenAsJupyterWritesIt() throws IOException {
    String asJupyterHasIt =
        """
        {
         "cells": [
          {
           "cell_type": "code",
           "execution_count": 1,
           "id": "c01",
           "metadata": {},
           "outputs": [],
           "source": [
            "1 + 1\\n",
            "\\"…\\""
           ]
          }
         ],
         "metadata": {},
         "nbformat": 4,
         "nbformat_minor": 5
        }
        """;
    Path file = Files.writeString(folder.resolve("n.ipynb"), asJupyterHasIt);
    Notebook.read(file).write(file);
    assertThat(file).hasContent(asJupyterHasIt);
  }

  private static Notebook notebook(int count, String outputs, String metadata) throws IOException {
    return new Notebook(
        (ObjectNode)
            new ObjectMapper()
                .readTree(
                    """
                    {"cells": [{"cell_type": "markdown", "source": ["words"]},
                               {"cell_type": "code", "execution_count": %d, "metadata": %s,
                                "outputs": [%s], "source": ["x"]}]}
                    """
                        .formatted(count, metadata, outputs)));
  }

  private static String printed(String... lines) {
    return Stream.of(lines)
        .map(line -> "\"" + line + "\\n\"")
        .collect(
            joining(", ", "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": [", "]}"));
  }

  private static String picture(String png, String figures) {
    return """
        {"output_type": "display_data", "data": {"image/png": "%s", "text/plain": ["%s"]}}
        """
        .formatted(png, figures);
  }
}
