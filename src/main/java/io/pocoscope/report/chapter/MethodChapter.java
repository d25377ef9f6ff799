package io.pocoscope.report.chapter;

import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.report.known.KnownText;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How slots were judged and figures made, what the chain cannot tell, and from whom it is. */
final class MethodChapter {
  private static final String OUTCOMES =
      "select outcome, rule, cast(null as varchar) from outcome_meaning";

  private static final String CAUSES =
      "select cause, rule, array_to_string(parties, ', ') from cause_meaning";

  private MethodChapter() {}

  /** A name and what it means. */
  private record Meaning(String name, String rule, String parties) {}

  static Chapter of(Source source) {
    return Chapters.METHOD.saying(
        List.of(
            new Block.Table(
                "method-outcomes",
                "What became of a slot",
                outcome().result(meanings(source, OUTCOMES))),
            new Block.Table(
                "method-causes",
                "Why a slot failed, and which parties that leaves open",
                causes(source)),
            new Block.Words(
                "A cause is how far a slot came, as its events on the chain show. The parties are"
                    + " those who can have been at fault then; it accuses none of them."),
            new Block.Points(points("method.txt")),
            new Block.Words("What the chain cannot tell:"),
            new Block.Points(points("limits.txt")),
            new Block.Words("Sources:"),
            new Block.Links(links())),
        List.of(
            source.asked().program() + " query \"from outcome_meaning\"",
            source.asked().program() + " query \"from cause_meaning\""));
  }

  private static Result causes(Source source) {
    return outcome()
        .text("parties", Quantity.WORD, "Who can have been at fault.", Meaning::parties)
        .prose()
        .result(meanings(source, CAUSES));
  }

  private static Columns<Meaning> outcome() {
    return Columns.<Meaning>none()
        .text("name", Quantity.WORD, "As in all tables.", Meaning::name)
        .text("rule", Quantity.SENTENCE, "When it is given.", Meaning::rule)
        .prose();
  }

  private static List<Meaning> meanings(Source source, String sql) {
    return source
        .poco()
        .query(
            sql,
            rows -> {
              List<Meaning> found = new ArrayList<>();
              while (rows.next()) {
                found.add(new Meaning(rows.getString(1), rows.getString(2), rows.getString(3)));
              }
              return found;
            });
  }

  private static List<String> points(String file) {
    return KnownText.of(file).lines().filter(line -> !line.isBlank()).toList();
  }

  /** A line to a source: what it is called, and where it is if that is known. */
  private static List<Block.Link> links() {
    return points("sources.txt").stream()
        .map(line -> line.split(" \\| ", 2))
        .map(
            parts ->
                new Block.Link(
                    parts[0], Optional.of(parts).filter(it -> it.length > 1).map(it -> it[1])))
        .toList();
  }
}
