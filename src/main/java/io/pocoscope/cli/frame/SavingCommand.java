package io.pocoscope.cli.frame;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.ResultSaver;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.store.Meta;
import io.pocoscope.store.SavedResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;

/** A command whose result can be kept in the store. It is found before the store is written to. */
public abstract class SavingCommand extends StoreCommand {
  /** The name of what is said of rows that are left out. */
  private static final String CUT = "limit";

  @Mixin private SaveOptions saving;

  private Optional<Kept> kept = Optional.empty();

  /** A result, and what it is of. */
  private record Kept(Result result, Meta meta) {}

  @Override
  public final Integer call() {
    if (!saving.wanted()) {
      return super.call();
    }
    if (!asksAStore()) {
      throw wrongUsage("--save keeps results in a store, and another engine has none");
    }
    requireKeepable();
    ResultSaver saver = new ResultSaver(options().database(), console().clock());
    saver.requireFree();
    int exitCode = super.call();
    kept.ifPresent(it -> save(saver, saving.of(it.result(), saidOf(it.result()), it.meta())));
    return exitCode;
  }

  /** Whether the result is to be kept. */
  public final boolean keeps() {
    return saving.wanted();
  }

  /** Refuses what cannot be kept where results are, before anything is looked at. */
  protected void requireKeepable() {}

  /** Whether a store is asked, in which results can be kept. */
  protected boolean asksAStore() {
    return true;
  }

  /**
   * Keeps the rows that JSON shows, names too, if that is wished; what is said of them later too.
   */
  public final void keep(Pocoscope poco, Result result) {
    if (saving.wanted()) {
      keepNamed(poco, NamedResult.of(result, poco));
    }
  }

  /** Keeps rows that have their names already. */
  public final void keepNamed(Pocoscope poco, Result result) {
    if (saving.wanted()) {
      kept = Optional.of(new Kept(result, poco.meta()));
    }
  }

  /** What was said, but for what was said to be cut: more may be kept than is shown. */
  private List<Remark> saidOf(Result result) {
    return Stream.concat(
            said().stream().filter(remark -> !remark.name().equals(CUT)),
            result.notes().stream().filter(remark -> remark.name().equals(CUT)))
        .toList();
  }

  private void save(ResultSaver saver, SavedResult result) {
    saver.save(result);
    say(
        Remark.note(
                "saved",
                "saved: table %s, %d rows; result_run says of what",
                result.table(),
                result.rows().size())
            .with("rows", result.rows().size()));
  }
}
