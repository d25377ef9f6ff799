package io.pocoscope.result.stake;

import io.pocoscope.result.column.ChanceText;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.result.stake.NeededResult.Answer;
import io.pocoscope.ruin.Chance;
import java.util.List;

/** What is said below amounts that keep ruin rare enough at a rate that is not quite known. */
final class NeededNotes {
  private static final String KEPT = "kept";
  private static final String RUIN = "ruin";

  private NeededNotes() {}

  static List<Remark> mixed(List<Answer> answers, Chance level) {
    Remarks notes = ofEnds(answers);
    notes.add(
        Remark.note(
                KEPT,
                "the amounts keep ruin at %s or below, mixed over what is known of the rate",
                ChanceText.shown(level))
            .with(RUIN, level.value()));
    return notes.all();
  }

  static List<Remark> atMean(List<Answer> answers, Chance level, String rate) {
    Remarks notes = ofEnds(answers);
    notes.add(
        Remark.note(
                KEPT,
                "the amounts keep ruin at %s or below at the mean of %s; its 95 %% interval gives"
                    + " the others",
                ChanceText.shown(level),
                rate)
            .with(RUIN, level.value()));
    return notes.all();
  }

  private static Remarks ofEnds(List<Answer> answers) {
    Remarks notes = new Remarks();
    answers.stream()
        .filter(answer -> answer.needed().high().isEmpty())
        .forEach(
            any ->
                notes.caveat(
                    "none_at_upper_end", "at the upper end of the rate's interval none is enough"));
    return notes;
  }
}
