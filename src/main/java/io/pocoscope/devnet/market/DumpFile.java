package io.pocoscope.devnet.market;

import io.pocoscope.devnet.DevnetFailure;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.devnet.market.writing.DumpSink;
import io.pocoscope.devnet.market.writing.GreatFile;
import io.pocoscope.devnet.market.writing.Relay;
import io.pocoscope.devnet.schema.ApiSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes a whole history to a file, gzipped where its name ends in {@code .gz}. */
public final class DumpFile {
  private static final int BUFFER = 1 << 16;

  private DumpFile() {}

  /**
   * Makes a market up and writes it down; the file is there when it is whole.
   *
   * @throws DevnetFailure.CannotWrite where the file cannot be written
   */
  public static void write(Path file, MarketSettings settings, ApiSchema schema, TruthSink truth) {
    try {
      writeWhole(file, settings, schema, truth);
    } catch (IOException unwritable) {
      throw new DevnetFailure.CannotWrite(file, unwritable);
    } catch (UncheckedIOException unwritable) {
      throw new DevnetFailure.CannotWrite(file, unwritable.getCause());
    }
  }

  private static void writeWhole(
      Path file, MarketSettings settings, ApiSchema schema, TruthSink truth) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (DumpSink dump =
          new DumpSink(schema, Market.deployment(settings.seed()), new Relay(open(part)))) {
        Market.run(settings, schema, dump, truth);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static OutputStream open(Path part) throws IOException {
    OutputStream out = GreatFile.create(part);
    return part.getFileName().toString().endsWith(".gz.part") ? new QuickGzip(out) : out;
  }

  /** Histories are so repetitive that more effort gains little. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
