package io.pocoscope.result.history;

import io.pocoscope.dataset.Manifest;
import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a data set holds, a row to a table. */
public final class DataSetResult {
  private DataSetResult() {}

  /** What an export has left in a folder. */
  public static Result of(Path folder, Manifest manifest) {
    return columns().result(manifest.tables()).noted(notes(folder, manifest));
  }

  static Columns<TableEntry> columns() {
    return Columns.<TableEntry>none()
        .text(
            "table",
            Quantity.WORD,
            "The store's table or view, and its folder in the data set.",
            TableEntry::name)
        .text(
            "kind",
            Quantity.WORD,
            "What it is: entity (of the subgraph), books (of syncs), view (judged), truth (of a made-up"
                + " history).",
            TableEntry::kind)
        .count("rows", Quantity.ROWS, "Rows that it has.", TableEntry::rows)
        .count("files", Quantity.FILES, "Files that they are in.", it -> it.files().size())
        .count("bytes", Quantity.BYTES, "What these take.", TableEntry::bytes)
        .flag(
            "changed",
            "Whether it is another than in the export before, so that files of it are new.",
            TableEntry::changed);
  }

  private static List<Remark> notes(Path folder, Manifest manifest) {
    List<Remark> notes = new ArrayList<>();
    notes.add(written(folder, manifest));
    if (manifest.origin().generated()) {
      notes.add(Remark.caveat("generated", "generated data, of no real market"));
    }
    manifest.caveats().forEach(why -> notes.add(Remark.caveat("history", "%s", why)));
    return notes;
  }

  private static Remark written(Path folder, Manifest manifest) {
    long changed = manifest.tables().stream().filter(TableEntry::changed).count();
    Remark said =
        manifest.changed()
            ? Remark.note(
                "written",
                "%s: export %d, %d of %d tables changed",
                folder,
                manifest.export(),
                changed,
                manifest.tables().size())
            : Remark.note(
                "written",
                "%s: export %d, nothing has changed, so that only manifest.json is new",
                folder,
                manifest.export());
    return said.with("export", manifest.export())
        .with("changed", changed)
        .with("tables", manifest.tables().size());
  }
}
