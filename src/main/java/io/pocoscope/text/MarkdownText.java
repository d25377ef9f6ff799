package io.pocoscope.text;

import java.util.regex.Pattern;

/** Words of others within Markdown: they are read there as they are, and mark nothing up. */
public final class MarkdownText {
  /** Between letters an underscore marks nothing up, and our own names stay readable. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\`*\\[\\]#!|~$]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /** What becomes a link without any markup: {@code https://…}, {@code www.…}, {@code a@b.c}. */
  private static final Pattern LINK =
      Pattern.compile(":(?=//)|(?<=mailto|xmpp):|(?<=www)\\.|@", Pattern.CASE_INSENSITIVE);

  private MarkdownText() {}

  /** A text in one line. */
  public static String line(String text) {
    String marked = MARKUP.matcher(ForeignText.line(text)).replaceAll("\\\\$0");
    String entities = marked.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return LINK.matcher(entities).replaceAll("\\\\$0");
  }
}
