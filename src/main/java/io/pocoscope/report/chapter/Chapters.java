package io.pocoscope.report.chapter;

import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The chapters, in the order in which they are read. */
public enum Chapters {
  ANSWER("answer", "The answer", AnswerChapter::of),
  DATA("data", "What the data is", DataChapter::of),
  TIME("time", "Failures over time", TimeChapter::of),
  CAUSES("causes", "Why slots fail", CausesChapter::of),
  PAIRS("pairs", "Who fails with whom", PairsChapter::of),
  ACTORS("actors", "Whose doing it is", ActorsChapter::of),
  RUIN("ruin", "What stake survives", RuinChapter::of),
  MARKET("market", "What a market under collective slashing would do", MarketChapter::of),
  PARAMETERS("parameters", "Parameters for models", ParametersChapter::of),
  METHOD("method", "How it was judged", MethodChapter::of),
  COMMANDS("commands", "Every figure again", (source, before) -> everyCommand(before));

  private final String key;
  private final String title;
  private final BiFunction<Source, List<Chapter>, Chapter> written;

  Chapters(String key, String title, Function<Source, Chapter> written) {
    this(key, title, (source, before) -> written.apply(source));
  }

  /** One that is made of those before it, too. */
  Chapters(String key, String title, BiFunction<Source, List<Chapter>, Chapter> written) {
    this.key = key;
    this.title = title;
    this.written = written;
  }

  /** Its name for {@code --sections}. */
  public String key() {
    return key;
  }

  /** Its heading. */
  public String title() {
    return title;
  }

  /** One of its name and heading. */
  Chapter saying(List<Block> blocks, List<String> commands) {
    return new Chapter(key, title, blocks, commands);
  }

  /** Whether it says nothing that those before it do not say: it is written when they are. */
  public boolean isOfOthers() {
    return this == COMMANDS;
  }

  /** It alone. */
  public Chapter write(Source source) {
    return written.apply(source, List.of());
  }

  /** One that is of others. */
  public Chapter write(Source source, List<Chapter> before) {
    return written.apply(source, before);
  }

  /** What it says as long as it is not written: what is found at once. */
  public Chapter meanwhile(Source source) {
    return saying(this == ANSWER ? AnswerChapter.atOnce(source) : List.of(), List.of());
  }

  /** Some of them, each once, in the order in which they are read. */
  public static List<Chapter> write(Collection<Chapters> some, Source source) {
    List<Chapter> chapters = new ArrayList<>();
    some.stream()
        .sorted()
        .distinct()
        .forEach(each -> chapters.add(each.written.apply(source, List.copyOf(chapters))));
    return chapters;
  }

  /** The one of a name, if there is one. */
  public static Optional<Chapters> named(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Chapters::key).toList();
  }

  /** Every command that gives a figure of the page again, in the order of the page. */
  private static Chapter everyCommand(List<Chapter> before) {
    List<String> commands =
        before.stream().flatMap(each -> each.commands().stream()).distinct().toList();
    List<Block> blocks =
        commands.isEmpty()
            ? List.of(new Block.Words("No other chapter is on this page."))
            : List.of(
                new Block.Words(
                    "Each of these gives figures of this page again, of the same store; with"
                        + " --format json, csv or markdown for other programs."),
                new Block.Lines(commands));
    return COMMANDS.saying(blocks, List.of());
  }
}
