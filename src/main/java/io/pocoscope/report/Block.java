package io.pocoscope.report;

import io.pocoscope.report.chart.Chart;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import java.util.List;

/** What a chapter is made of. */
public sealed interface Block {

  /** A paragraph: plain text, whoever wrote it. */
  record Words(String text) implements Block {}

  /** Paragraphs that belong together, as a list. */
  record Points(List<String> texts) implements Block {
    public Points {
      texts = List.copyOf(texts);
    }
  }

  /**
   * A drawing, with its numbers one click away.
   *
   * @param key its name in addresses: lower case, with hyphens, one to a page
   * @param finding its title, which says what is seen
   * @param reading how to read it: what the axes are, in which units, of how many
   * @param numbers what is drawn
   */
  record Figure(String key, String finding, String reading, Chart chart, Result numbers)
      implements Block {}

  /**
   * A table that is read as such.
   *
   * @param key its name in addresses: lower case, with hyphens, one to a page
   */
  record Table(String key, String title, Result result) implements Block {}

  /** What is said beside the figures. */
  record Remarks(List<Remark> remarks) implements Block {
    public Remarks {
      remarks = List.copyOf(remarks);
    }
  }
}
