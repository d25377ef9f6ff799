package io.pocoscope.result.history;

import io.pocoscope.result.column.Remark;
import io.pocoscope.sync.HeadState;
import java.util.List;

/** What is odd about how far an endpoint has come. */
final class HeadNotes {
  private HeadNotes() {}

  static List<Remark> of(HeadState head) {
    return head.warnings().stream().map(warning -> note(head, warning)).toList();
  }

  private static Remark note(HeadState head, String warning) {
    Remark note =
        Remark.caveat("head", "%s", warning)
            .with("block", head.number())
            .with("blocks_back", head.blocksBack());
    return head.age().map(age -> note.with("age_seconds", age.toSeconds())).orElse(note);
  }
}
