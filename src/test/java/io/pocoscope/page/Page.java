package io.pocoscope.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in Markdown.
 *
 * @param path where it lies, from the project's folder
 * @param lines its lines, without their ends
 */
public record Page(Path path, List<String> lines) {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /** Those at the project's door, and those of {@code docs}. */
  public static List<Page> all() {
    try (Stream<Path> door = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(door, docs)
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .map(Page::read)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The page of that name. */
  public static Page read(Path path) {
    try {
      return new Page(path, Files.readAllLines(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(path.toString(), failure);
    }
  }

  /** Its examples for the command line, in their order. */
  public List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    String language = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        language = language.isEmpty() ? line.substring(3).strip() : "";
      } else if (language.startsWith(Example.LANGUAGE) && line.startsWith(Example.PROMPT)) {
        examples.add(new Example(this, i, Example.Data.of(language), shownBelow(i)));
      }
    }
    return examples;
  }

  /** Its blocks of code in a language, in their order. */
  public List<Block> blocks(String language) {
    List<Block> blocks = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```") && begin >= 0) {
        if (lines.get(begin - 1).equals("```" + language)) {
          blocks.add(new Block(this, begin, lines.subList(begin, i)));
        }
        begin = -1;
      } else if (line.startsWith("```")) {
        begin = i + 1;
      }
    }
    return blocks;
  }

  /** What stands between a command and the next one, or the end of the block. */
  private List<String> shownBelow(int command) {
    return lines.subList(command + 1, lines.size()).stream()
        .takeWhile(line -> !line.startsWith("```") && !line.startsWith(Example.PROMPT))
        .map(String::stripTrailing)
        .toList();
  }

  /** The same page, with other lines below its examples. */
  public Page showing(Map<Example, List<String>> others) {
    List<String> changed = new ArrayList<>(lines);
    List<Example> examples = examples();
    for (int i = examples.size() - 1; i >= 0; i--) {
      Example example = examples.get(i);
      int below = example.place() + 1;
      List<String> shown = changed.subList(below, below + example.shown().size());
      List<String> other = others.getOrDefault(example, example.shown());
      shown.clear();
      shown.addAll(other);
    }
    return new Page(path, changed);
  }

  /** Writes it to where it lies. */
  public void write() {
    try {
      Files.write(path, lines);
    } catch (IOException failure) {
      throw new UncheckedIOException(path.toString(), failure);
    }
  }

  /** Where its links lead, in their order; code has none. */
  public List<String> links() {
    return prose().stream()
        .flatMap(line -> LINK.matcher(line.replaceAll("`[^`]*`", "`")).results())
        .map(found -> found.group(1))
        .toList();
  }

  /** The names by which links can lead to its headings. */
  public List<String> anchors() {
    return prose().stream()
        .filter(line -> line.matches("#{1,6} .*"))
        .map(line -> anchor(line.replaceFirst("^#+ ", "")))
        .toList();
  }

  private static String anchor(String heading) {
    Matcher others = Pattern.compile("[^\\p{L}\\p{N}_ -]").matcher(heading.strip());
    return others.replaceAll("").toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The lines outside blocks of code. */
  public List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean inBlock = false;
    for (String line : lines) {
      if (line.startsWith("```")) {
        inBlock = !inBlock;
      } else if (!inBlock) {
        prose.add(line);
      }
    }
    return prose;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
