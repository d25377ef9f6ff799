package io.pocoscope.devnet.market;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.devnet.market.writing.DumpSink;
import io.pocoscope.devnet.market.writing.GreatFile;
import io.pocoscope.devnet.market.writing.Relay;
import io.pocoscope.devnet.schema.ApiSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes a whole history to a file. */
public final class DumpFile {
  private static final int BUFFER = 1 << 16;

  private DumpFile() {}

  /**
   * Makes a market up and writes it down.
   *
   * @param file where it is written to; what stands there is emptied first
   * @param gzipped whether it is gzipped
   * @throws IOException where it cannot be written whole
   */
  public static void write(
      Path file, boolean gzipped, MarketSettings settings, ApiSchema schema, TruthSink truth)
      throws IOException {
    try (DumpSink dump =
        new DumpSink(schema, Market.deployment(settings.seed()), new Relay(open(file, gzipped)))) {
      Market.run(settings, schema, dump, truth);
    }
  }

  private static OutputStream open(Path file, boolean gzipped) throws IOException {
    // A pipe or a device has no blocks that could go past a cache.
    OutputStream out =
        Files.isRegularFile(file) ? GreatFile.create(file) : Files.newOutputStream(file);
    return gzipped ? new QuickGzip(out) : out;
  }

  /** Histories are so repetitive that more effort gains little. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
