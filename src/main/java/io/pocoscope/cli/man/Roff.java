package io.pocoscope.cli.man;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A page in the language of {@code man}: macros of man(7), a line each, in ASCII alone. Every text
 * goes in escaped, so that none of it is taken for a macro, and what is copied from the page is
 * what stands in the help.
 */
final class Roff {
  private final List<String> lines = new ArrayList<>();

  /** A title line: name and section of the page, and what stands below and above it. */
  Roff title(String name, String source, String manual) {
    lines.add(
        String.format(
            Locale.ROOT,
            ".TH \"%s\" \"1\" \"\" \"%s\" \"%s\"",
            escaped(name.toUpperCase(Locale.ROOT)),
            escaped(source),
            escaped(manual)));
    // Ragged, and no word broken: an option's name is one to copy.
    lines.add(".nh");
    lines.add(".ad l");
    return this;
  }

  Roff section(String heading) {
    lines.add(".SH " + quoted(heading));
    return this;
  }

  Roff subsection(String heading) {
    lines.add(".SS " + quoted(heading));
    return this;
  }

  Roff text(String text) {
    lines.add(line(escaped(text)));
    return this;
  }

  Roff paragraph(String text) {
    lines.add(".PP");
    return text(text);
  }

  /** A word to type, followed by what may stand behind it. */
  Roff typed(String word, String rest) {
    lines.add(line(bold(word) + (rest.isEmpty() ? "" : " " + escaped(rest))));
    return this;
  }

  /** A term, and below it what is said of it; words to type are bold. */
  Roff item(List<String> typed, String rest, List<String> texts) {
    lines.add(".TP");
    lines.add(
        line(typed.stream().map(Roff::bold).collect(Collectors.joining(", ")) + escaped(rest)));
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        lines.add(".IP");
      }
      text(texts.get(i));
    }
    return this;
  }

  /** Lines that stay as they are. */
  Roff example(List<String> example) {
    lines.add(".PP");
    lines.add(".nf");
    example.forEach(this::text);
    lines.add(".fi");
    return this;
  }

  /** References to other pages of section 1. */
  Roff references(List<String> pages) {
    for (int i = 0; i < pages.size(); i++) {
      lines.add(".BR " + escaped(pages.get(i)) + (i + 1 < pages.size() ? " (1)," : " (1)"));
    }
    return this;
  }

  String page() {
    return String.join("\n", lines) + "\n";
  }

  private static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  private static String quoted(String text) {
    return "\"" + escaped(text) + "\"";
  }

  /** A line of text must not begin as a macro does, and an empty one is a space between lines. */
  private static String line(String escaped) {
    return escaped.isEmpty() || ".'".indexOf(escaped.charAt(0)) >= 0 ? "\\&" + escaped : escaped;
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(point -> escaped.append(escaped(point)));
    return escaped.toString();
  }

  private static String escaped(int point) {
    return switch (point) {
      case '\\' -> "\\(rs";
      case '-' -> "\\-";
      case '\'' -> "\\(aq";
      case '"' -> "\\(dq";
      case '`' -> "\\(ga";
      case '^' -> "\\(ha";
      case '~' -> "\\(ti";
      case '\n', '\t' -> " ";
      default -> point < 0x7f ? Character.toString(point) : named(point);
    };
  }

  /** By its number; of a letter with an accent, by both. */
  private static String named(int point) {
    return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
        .codePoints()
        .mapToObj(part -> String.format(Locale.ROOT, "%04X", part))
        .collect(Collectors.joining("_", "\\[u", "]"));
  }
}
