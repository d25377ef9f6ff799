package io.pocoscope.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a statement, without the space and the comments around it.
 *
 * @param kind what it is
 * @param text as it stands; of a string or a quoted name what it means
 */
record SqlToken(Kind kind, String text) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+|--[^\\n]*|/\\*.*?\\*/)"
              + "|(?<string>'(?:[^']|'')*')"
              + "|(?<quoted>\"(?:[^\"]|\"\")*\")"
              + "|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)"
              + "|(?<symbol><>|<=|>=|!=|\\|\\||//|::|->|.)",
          Pattern.DOTALL);

  /** What a token can be. */
  enum Kind {
    WORD,
    /** A name in double quotes. */
    QUOTED,
    STRING,
    NUMBER,
    SYMBOL
  }

  /** The tokens of a text. */
  static List<SqlToken> of(String sql) {
    List<SqlToken> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(sql);
    while (token.find()) {
      String all = token.group();
      if (token.group("string") != null) {
        tokens.add(new SqlToken(Kind.STRING, inner(all).replace("''", "'")));
      } else if (token.group("quoted") != null) {
        tokens.add(new SqlToken(Kind.QUOTED, inner(all).replace("\"\"", "\"")));
      } else if (token.group("number") != null) {
        tokens.add(new SqlToken(Kind.NUMBER, all));
      } else if (token.group("word") != null) {
        tokens.add(new SqlToken(Kind.WORD, all));
      } else if (token.group("symbol") != null) {
        tokens.add(new SqlToken(Kind.SYMBOL, all));
      }
    }
    return tokens;
  }

  private static String inner(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }

  static SqlToken word(String text) {
    return new SqlToken(Kind.WORD, text);
  }

  static SqlToken symbol(String text) {
    return new SqlToken(Kind.SYMBOL, text);
  }

  /** Whether it is a word, in whatever case, or a symbol. */
  boolean is(String what) {
    return kind == Kind.SYMBOL ? text.equals(what) : kind == Kind.WORD && key().equals(what);
  }

  /** A word as it is looked up. */
  String key() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The place of the bracket that closes the one at a place. */
  static int closing(List<SqlToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (tokens.get(i).opens()) {
        depth++;
      } else if (tokens.get(i).closes() && --depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  boolean opens() {
    return kind == Kind.SYMBOL && (text.equals("(") || text.equals("["));
  }

  boolean closes() {
    return kind == Kind.SYMBOL && (text.equals(")") || text.equals("]"));
  }

  /** The parts that a symbol outside of brackets separates; of nothing, none. */
  static List<List<SqlToken>> parts(List<SqlToken> tokens, String separator) {
    List<List<SqlToken>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).opens()) {
        i = Math.min(closing(tokens, i), tokens.size() - 1);
      } else if (tokens.get(i).kind == Kind.SYMBOL && tokens.get(i).text.equals(separator)) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    if (from < tokens.size()) {
      parts.add(tokens.subList(from, tokens.size()));
    }
    return parts;
  }

  /** As Spark takes it: a backslash in a string escapes, and names stand in back quotes. */
  String inSpark() {
    return switch (kind) {
      case STRING -> "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
      case QUOTED -> "`" + text.replace("`", "``") + "`";
      case WORD, NUMBER, SYMBOL -> text;
    };
  }
}
