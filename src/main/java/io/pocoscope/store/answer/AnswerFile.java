package io.pocoscope.store.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.Table;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * A file of saved answers, gzipped or not, a pipe, or standard input: it is read once, from its
 * beginning to its end.
 */
public final class AnswerFile {
  private static final int GZIP_MAGIC_1 = GZIPInputStream.GZIP_MAGIC & 0xff;
  private static final int GZIP_MAGIC_2 = GZIPInputStream.GZIP_MAGIC >> 8;
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final Source source;
  private final Optional<Table> rows;
  private Optional<InputStream> begun = Optional.empty();

  private AnswerFile(String name, Source source, Optional<Table> rows) {
    this.name = name;
    this.source = source;
    this.rows = rows;
  }

  public static AnswerFile at(Path path) {
    return new AnswerFile(path.toString(), () -> opened(path), Optional.empty());
  }

  public static AnswerFile of(InputStream standardInput) {
    return new AnswerFile("standard input", () -> standardInput, Optional.empty());
  }

  /** The same file, whose rows are of one table where they do not say it themselves. */
  public AnswerFile holding(Table table) {
    return new AnswerFile(name, source, Optional.of(table));
  }

  /** How messages call it. */
  public String name() {
    return name;
  }

  Optional<Table> rows() {
    return rows;
  }

  /**
   * Looks at the beginning of a file, which is read from its beginning all the same.
   *
   * @param most bytes to look at
   * @throws StoreFailure.BadInput if it cannot be read
   */
  public boolean begins(int most, Predicate<byte[]> as) {
    try {
      InputStream in = open();
      begun = Optional.of(in);
      in.mark(most);
      boolean so = as.test(in.readNBytes(most));
      in.reset();
      return so;
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  /** What is wrong with it, where it is not the JSON that it should be. */
  public StoreFailure invalid(JsonProcessingException json) {
    return InvalidJson.of(name, json);
  }

  /** Its bytes, unpacked where they are gzipped, whatever the file is called. */
  public InputStream open() throws IOException {
    if (begun.isPresent()) {
      InputStream there = begun.get();
      begun = Optional.empty();
      return there;
    }
    InputStream in = source.open();
    try {
      BufferedInputStream unpacked = unpacked(new BufferedInputStream(in, BUFFER));
      unpacked.mark(ForeignFile.BEGINNING);
      Optional<String> foreign =
          ForeignFile.beginningWith(unpacked.readNBytes(ForeignFile.BEGINNING));
      if (foreign.isPresent()) {
        throw new StoreFailure.BadInput(name, "whole file", foreign.get());
      }
      unpacked.reset();
      return unpacked;
    } catch (IOException | RuntimeException failure) {
      in.close();
      throw failure;
    }
  }

  /** What is said where it cannot be read. */
  public StoreFailure unreadable(IOException failure) {
    String why = String.valueOf(failure.getMessage());
    if (failure instanceof EOFException) {
      why = "it ends too early";
    } else if (failure instanceof AccessDeniedException) {
      why = "permission denied";
    }
    return new StoreFailure.BadInput(name, "reading it", Quote.of(why));
  }

  private static BufferedInputStream unpacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean gzipped = in.read() == GZIP_MAGIC_1 && in.read() == GZIP_MAGIC_2;
    in.reset();
    return gzipped ? new BufferedInputStream(new GzipMembers(in), BUFFER) : in;
  }

  /** Not by {@code Files}, whose streams ask where they are, which a pipe does not know. */
  private static InputStream opened(Path path) throws IOException {
    if (!Files.isReadable(path)) {
      throw new AccessDeniedException(path.toString());
    }
    return new FileInputStream(path.toFile());
  }

  private interface Source {
    InputStream open() throws IOException;
  }
}
