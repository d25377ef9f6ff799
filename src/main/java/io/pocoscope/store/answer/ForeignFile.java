package io.pocoscope.store.answer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that people give by mistake, told by how they begin or by what they are made of. */
final class ForeignFile {
  /** How much of a file is looked at, in bytes. */
  static final int BEGINNING = 1024;

  static final String APOLLO_CACHE =
      "it is a dump of Apollo's cache, whose entities refer to each other by __ref: save the"
          + " server's answer instead";

  private static final List<Format> FORMATS =
      List.of(
          Format.of(8, "DUCK", "it is a DuckDB file, not an answer: look into it with --db"),
          Format.of(
              0,
              "{\"type\":\"$meta\"",
              "it is a dump of a devnet, not an answer: serve it with 'pocoscope devnet --load"
                  + " FILE', and sync from there"),
          Format.of(0, "PAR1", "it is a Parquet file, not an answer in JSON"),
          packed("PK\u0003\u0004", "zip", "unzip -p"),
          packed("BZh", "bzip2", "bzip2 -dc"),
          packed("\u00fd7zXZ", "xz", "xz -dc"),
          packed("(\u00b5/\u00fd", "zstd", "zstd -dc"),
          Format.of(0, "SQLite format 3", "it is an SQLite file, not an answer in JSON"),
          Format.of(0, "%PDF", "it is a PDF, not an answer in JSON"),
          Format.of(
              0, "HTTP/", "it begins with HTTP headers: save the answer alone (curl without -i)"));

  private static final Pattern CSV =
      Pattern.compile(
          "(?:\u00ef\u00bb\u00bf)?\"?[A-Za-z_][\\w. ]*\"?(?:([,;\t])\"?[\\w. ]*\"?)(?:\\1\"?[\\w."
              + " ]*\"?)*\r"
              + "?");

  private ForeignFile() {}

  /** What a file is, if it begins like one that is no JSON. */
  static Optional<String> beginningWith(byte[] beginning) {
    String text = new String(beginning, ISO_8859_1);
    Optional<String> known =
        FORMATS.stream()
            .filter(format -> text.startsWith(format.mark(), format.offset()))
            .map(Format::sentence)
            .findFirst();
    boolean csv = CSV.matcher(text.lines().findFirst().orElse("")).matches();
    return known.or(
        () ->
            csv
                ? Optional.of("it is CSV, not JSON: save the answer as the server gave it")
                : Optional.empty());
  }

  /** What a file is that has such a field where answers have theirs. */
  static Optional<String> holding(String field, String place) {
    return switch (field) {
      case "ROOT_QUERY", "__ref" -> Optional.of(APOLLO_CACHE);
      case "_postman_id" ->
          Optional.of("it is an export of Postman: save the body of a response instead");
      case "__export_format" ->
          Optional.of("it is an export of Insomnia: save the body of a response instead");
      case "entries" ->
          place.equals("log")
              ? Optional.of(
                  "it is a HAR export of a browser: take the answers out of it with jq -r"
                      + " '.log.entries[].response.content.text'")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Format packed(String mark, String packer, String unpack) {
    return Format.of(
        0,
        mark,
        "it is packed by "
            + packer
            + ": "
            + unpack
            + " FILE | pocoscope import - (gzip alone is"
            + " unpacked here)");
  }

  private record Format(int offset, String mark, String sentence) {
    static Format of(int offset, String mark, String sentence) {
      return new Format(offset, mark, sentence);
    }
  }
}
