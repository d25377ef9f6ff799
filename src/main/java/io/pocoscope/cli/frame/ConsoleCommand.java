package io.pocoscope.cli.frame;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.FormatMethod;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.cli.print.AnnotatedJson;
import io.pocoscope.cli.print.Printer;
import io.pocoscope.cli.print.Sheet;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: it calls the facade, and hands what comes back to the printer. */
public abstract class ConsoleCommand implements Callable<Integer> {
  private final List<Remark> said = new ArrayList<>();
  private final List<JsonNode> held = new ArrayList<>();

  @Spec private CommandSpec spec;
  private final List<Result> printed = new ArrayList<>();
  private Console console;
  private Optional<Activity> activity = Optional.empty();
  private Opening opening = Pocoscope::open;

  public void use(Console theConsole) {
    this.console = theConsole;
  }

  /** This is being done from now on: seen on a terminal, until something is said or printed. */
  public void now(String doing) {
    if (!options().quiet()) {
      activity = activity.or(() -> Optional.of(new Activity(console, logsWork())));
      activity.get().now(doing);
    }
  }

  /** Whether what is being done for long is told where there is no terminal, too. */
  protected boolean logsWork() {
    return false;
  }

  /** All is done that {@link #now} tells of. */
  public void idle() {
    activity.ifPresent(Activity::end);
  }

  /** Has stores opened in another way than for this command alone. */
  public void use(Opening another) {
    this.opening = another;
  }

  /** The store, open for this command; it is the command's to close. */
  public Pocoscope store() {
    return opening.of(options().database());
  }

  /** Another store, open for this command; it is the command's to close. */
  public Pocoscope store(Path file) {
    return opening.of(file);
  }

  public Console console() {
    return console;
  }

  public CommonOptions options() {
    return CommonOptions.above(spec.commandLine());
  }

  /** Prints a result to standard output in the format that was asked for. */
  public void print(Result result) {
    printed.add(result);
    Printer.on(sheet()).print(result);
  }

  /** The results that were printed, as they were. */
  public List<Result> printed() {
    return List.copyOf(printed);
  }

  /** Prints a result with the names that a store has for its apps, datasets and pools. */
  public void print(Pocoscope poco, Result result) {
    print(NamedResult.of(result, poco));
  }

  /** Where results go, and how. */
  public Sheet sheet() {
    activity.ifPresent(Activity::pause);
    return new Sheet(
        console.out(),
        options().format(),
        options().wide(),
        console.width(),
        !options().formulas(),
        console.shown(),
        options().annotated() ? Optional.of(held) : Optional.empty());
  }

  /** Prints what was held back until all is said of it. */
  public void finish() {
    held.forEach(json -> sheet().showJson(AnnotatedJson.of(json, said)));
  }

  /** What was said beside the result. */
  public List<Remark> said() {
    return List.copyOf(said);
  }

  /**
   * Says something beside the result, on standard error; {@code --quiet} hides notes, and no
   * caveat.
   */
  public void say(Remark remark) {
    said.add(remark);
    tell(remark);
  }

  /** Says something of work that begins, or goes on: with the time, where no terminal shows it. */
  public void log(Remark remark) {
    said.add(remark);
    if (!options().quiet()) {
      console.log(remark.text());
    }
  }

  public void say(List<Remark> remarks) {
    remarks.forEach(this::say);
  }

  /** Says on standard error alone what data have in the result itself. */
  public void mention(List<Remark> remarks) {
    remarks.forEach(this::tell);
  }

  private void tell(Remark remark) {
    if (remark.kind() == Remark.Kind.CAVEAT || !options().quiet()) {
      activity.ifPresent(Activity::pause);
      console.out().flush(); // a remark stands below the result that it is about
      console.tell(remark.text());
    }
  }

  /** Wrong usage that only the command can see. */
  @FormatMethod
  public ParameterException wrongUsage(String why, Object... values) {
    return new ParameterException(spec.commandLine(), String.format(Locale.ROOT, why, values));
  }
}
