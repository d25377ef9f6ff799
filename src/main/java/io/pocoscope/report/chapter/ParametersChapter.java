package io.pocoscope.report.chapter;

import io.pocoscope.calibration.Absent;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.parameter.ParameterResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What models and simulators take of the history, and what it does not give. */
final class ParametersChapter {
  private static final Columns<Map.Entry<String, List<String>>> ABSENT =
      Columns.<Map.Entry<String, List<String>>>none()
          .text("why", Quantity.SENTENCE, "Why it is absent.", Map.Entry::getKey)
          .prose()
          .text(
              "parameters",
              Quantity.WORD,
              "Which of them.",
              each -> String.join(", ", each.getValue()))
          .prose();

  private ParametersChapter() {}

  static Chapter of(Source source) {
    ParameterSet set = source.parameters();
    Result result = ParameterResult.withUnits(set);
    List<Block> blocks = new ArrayList<>();
    if (set.parameters().isEmpty()) {
      blocks.add(new Block.Words("The history gives no parameter."));
    } else {
      blocks.add(
          new Block.Words(
              "Of a rate or a share the value is k of n, and low and high are the bounds of its 95 %"
                  + " interval; of an amount the value is a mean, and low and high are the quantiles"
                  + " at 5 % and 95 %, which say how amounts spread, not how sure the mean is."));
      blocks.add(
          new Block.Table(
              "parameters-table",
              Say.count(result.rows().size(), "parameter") + " of this history",
              result));
    }
    absent(set, Absent.Part.VALUE, "parameters-absent", "What is absent, and why", blocks);
    absent(set, Absent.Part.INTERVAL, "parameters-unsure", "What has no interval, and why", blocks);
    return Chapters.PARAMETERS.saying(blocks, List.of(source.seeded("calibrate")));
  }

  private static void absent(
      ParameterSet set, Absent.Part part, String key, String title, List<Block> to) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    set.absent().stream()
        .filter(each -> each.part() == part)
        .forEach(
            each ->
                byReason.computeIfAbsent(each.why(), any -> new ArrayList<>()).add(each.name()));
    if (!byReason.isEmpty()) {
      to.add(new Block.Table(key, title, ABSENT.result(byReason.entrySet())));
    }
  }
}
