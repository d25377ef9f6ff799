package io.pocoscope.result.stake;

import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.TimeToRuin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is said below answers about ruin. */
final class RuinNotes {
  private RuinNotes() {}

  static List<Remark> of(List<RuinAnswer> answers) {
    Remarks notes = new Remarks();
    if (answers.stream().allMatch(answer -> answer.chance().isNone())) {
      notes.note("no_ruin", "no ruin is possible");
    }
    if (answers.stream().anyMatch(answer -> answer.ruin() == 1 && answer.driftTime().isPresent())) {
      notes.note(
          "certain_ruin",
          "ruin is certain in the end: on average a period costs more than it brings");
    }
    if (answers.stream().anyMatch(RuinNotes::lacksTimes)) {
      notes.caveat(
          "times_left_out", "times are left out where they are too far away to be followed");
    }
    if (answers.stream().anyMatch(RuinNotes::standsStill)) {
      notes.note(
          "no_mean_time",
          "the mean time to ruin has no bound where nothing is gained or lost on average");
    }
    return notes.all();
  }

  /** Whether its curve was to tell more; a mean for ever has a closed form. */
  private static boolean lacksTimes(RuinAnswer answer) {
    return answer.time().filter(time -> !time.whole()).isPresent()
        && (answer.ruin() >= RuinResult.EARLY || answer.time().flatMap(RuinNotes::mean).isEmpty());
  }

  private static Optional<Double> mean(TimeToRuin time) {
    OptionalDouble mean = time.mean();
    return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
  }

  private static boolean standsStill(RuinAnswer answer) {
    return answer.ruin() == 1
        && answer.question().horizon().isEmpty()
        && answer.driftTime().isEmpty()
        && answer.time().flatMap(RuinNotes::mean).isEmpty();
  }
}
