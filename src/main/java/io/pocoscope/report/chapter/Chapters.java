package io.pocoscope.report.chapter;

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
  ANSWER("answer", AnswerChapter::of),
  DATA("data", DataChapter::of),
  TIME("time", TimeChapter::of),
  CAUSES("causes", CausesChapter::of),
  PAIRS("pairs", PairsChapter::of),
  ACTORS("actors", ActorsChapter::of),
  RUIN("ruin", RuinChapter::of),
  MARKET("market", MarketChapter::of),
  PARAMETERS("parameters", ParametersChapter::of),
  METHOD("method", MethodChapter::of),
  COMMANDS("commands", (source, before) -> CommandsChapter.of(before));

  private final String key;
  private final BiFunction<Source, List<Chapter>, Chapter> written;

  Chapters(String key, Function<Source, Chapter> written) {
    this(key, (source, before) -> written.apply(source));
  }

  /** One that is made of those before it, too. */
  Chapters(String key, BiFunction<Source, List<Chapter>, Chapter> written) {
    this.key = key;
    this.written = written;
  }

  /** Its name for {@code --sections}. */
  public String key() {
    return key;
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
}
