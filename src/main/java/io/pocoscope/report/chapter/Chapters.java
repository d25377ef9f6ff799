package io.pocoscope.report.chapter;

import io.pocoscope.report.Chapter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The chapters, in the order in which they are read. */
public enum Chapters {
  ANSWER("answer", AnswerChapter::of),
  DATA("data", DataChapter::of),
  TIME("time", TimeChapter::of),
  CAUSES("causes", CausesChapter::of);

  private final String key;
  private final Function<Source, Chapter> written;

  Chapters(String key, Function<Source, Chapter> written) {
    this.key = key;
    this.written = written;
  }

  /** Its name for {@code --sections}. */
  public String key() {
    return key;
  }

  public Chapter of(Source source) {
    return written.apply(source);
  }

  /** The one of a name, if there is one. */
  public static Optional<Chapters> named(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Chapters::key).toList();
  }
}
