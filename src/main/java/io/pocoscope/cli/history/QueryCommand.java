package io.pocoscope.cli.history;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.StoreCommand;
import io.pocoscope.result.column.Remark;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query}: a statement of the user's. */
@Command(
    name = "query",
    description = "Runs one SQL statement that reads the store.",
    footer = {
      "",
      "The views slot and slot_party are described in docs/store.md; 'show tables' and",
      "'describe slot' list what there is. One SELECT, SHOW, DESCRIBE, SUMMARIZE or",
      "EXPLAIN; comments are allowed. Times are UTC, blobs are hex (0x…); in JSON,",
      "lists, structs and maps are arrays and objects, and NaN and Infinity text.",
      "",
      "Example:",
      "  pocoscope query \"select outcome, count(*) from slot group by outcome\"",
      "  pocoscope query --file rates.sql --format csv"
    })
public final class QueryCommand extends StoreCommand {
  private static final String STANDARD_INPUT = "-";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Parameters(
      arity = "0..1",
      paramLabel = "SQL",
      description = "The statement; - is standard input.")
  private String sql;

  @Option(names = "--file", paramLabel = "FILE", description = "The statement stands in a file.")
  private Path file;

  @Override
  protected int run(Pocoscope poco) {
    String statement = statement();
    QueryPrinter printer = new QueryPrinter(sheet());
    console().interruption().tell(poco::stop);
    boolean cut =
        poco.query(
            statement,
            rows -> {
              idle(); // from here on rows come
              return printer.print(rows);
            });
    console().interruption().forget();
    if (cut) {
      say(
          Remark.caveat(
                  "limit",
                  "only the first %d rows are shown; --format csv or json gives all of them",
                  QueryPrinter.MOST_TABLE_ROWS)
              .with("rows", QueryPrinter.MOST_TABLE_ROWS));
    }
    return ExitCode.DONE;
  }

  private String statement() {
    if ((sql == null) == (file == null)) {
      throw wrongUsage("give one statement: as SQL, as - (standard input), or with --file FILE");
    }
    if (sql != null && !sql.equals(STANDARD_INPUT) && sql.matches("-\\S*")) {
      throw wrongUsage("Unknown option: '%s'", sql);
    }
    String text = file != null ? ofFile() : sql.equals(STANDARD_INPUT) ? ofInput() : sql;
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private String ofFile() {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw wrongUsage("there is no file %s that can be read", file);
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException noText) {
      throw wrongUsage("%s is no text in UTF-8", file);
    } catch (IOException unreadable) {
      throw wrongUsage("%s cannot be read: %s", file, unreadable.getMessage());
    }
  }

  private String ofInput() {
    try {
      return new String(console().in().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw wrongUsage("standard input cannot be read: %s", unreadable.getMessage());
    }
  }
}
