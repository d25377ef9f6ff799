package io.pocoscope.report;

import io.pocoscope.report.chart.Chart;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import java.util.List;
import java.util.Optional;

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
   * @param reading what the numbers are: in which units, of how many; it holds without a drawing
   * @param drawing how the drawing is read: what axes, lines and shades are
   * @param numbers what is drawn
   */
  record Figure(
      String key, String finding, String reading, String drawing, Chart chart, Result numbers)
      implements Block {}

  /**
   * A table that is read as such.
   *
   * @param key its name in addresses: lower case, with hyphens, one to a page
   */
  record Table(String key, String title, Result result) implements Block {}

  /** Where there is more to be read: nothing is asked for unless a reader follows one. */
  record Links(List<Link> links) implements Block {
    public Links {
      links = List.copyOf(links);
    }
  }

  /**
   * One of them.
   *
   * @param text what is there
   * @param address where, with https; none where it is on paper
   */
  record Link(String text, Optional<String> address) {}

  /** Lines to be typed, each whole. */
  record Lines(List<String> lines) implements Block {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** What is said beside the figures. */
  record Remarks(List<Remark> remarks) implements Block {
    public Remarks {
      remarks = List.copyOf(remarks);
    }
  }
}
