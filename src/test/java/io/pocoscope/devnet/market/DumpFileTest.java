package io.pocoscope.devnet.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.settings.Mischief;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A seed makes the same history today and tomorrow: what is measured on it can be compared. Whoever
 * means to change what is made up writes the new hashes here.
 */
class DumpFileTest {
  private static final MarketSettings MARKET = MarketSettings.defaults().withSize(150, 4);

  @TempDir Path folder;

  @Test
  void aSeedMakesTheHistoryThatItHasAlwaysMade() throws Exception {
    assertThat(hash(dump("market.jsonl", MARKET.withSeed(7))))
        .isEqualTo("2bb6ac5ad12ad3e67b0af00cee5c65966f40853979255ce536151f0c16d296c2");
  }

  @Test
  void soItIsOfAMarketWithStrangers() throws Exception {
    MarketSettings settings =
        MARKET.withSeed(8).with(Mischief.NONE.withBoostDeals(20).withHostile(true));
    assertThat(hash(dump("market.jsonl", settings)))
        .isEqualTo("6db7bef3060cd42e353b2eb147e0b5b2f23991fb1c74c1ed7a1366d954eea9d3");
  }

  @Test
  void compressedItIsTheSame() throws IOException {
    Path plain = dump("market.jsonl", MARKET);
    Path compressed = dump("market.jsonl.gz", MARKET);
    try (InputStream unzipped = new GZIPInputStream(Files.newInputStream(compressed))) {
      assertThat(unzipped).hasBinaryContent(Files.readAllBytes(plain));
    }
  }

  private Path dump(String name, MarketSettings settings) throws IOException {
    Path file = folder.resolve(name);
    DumpFile.write(file, name.endsWith(".gz"), settings, Recorder.SCHEMA, slot -> {});
    return file;
  }

  private static String hash(Path file) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(hash);
  }
}
