package io.pocoscope.calibration.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.calibration.Beta;
import io.pocoscope.calibration.ParameterJson;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Spread;
import io.pocoscope.calibration.fit.GammaPosterior;
import io.pocoscope.store.ParquetFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Draws of each rate, share and mean count from its posterior. Each has random numbers of its own,
 * by the seed and its name: another one in the set, or more draws, leave the first ones as they
 * are. Each is drawn for itself, though the rate of a class and that of all slots are of the same
 * slots.
 */
public final class Draws {
  /** The first time that a zip file can tell, so that the same draws give the same bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private static final List<ParquetFile.Column> COLUMNS =
      List.of(
          new ParquetFile.Column("parameter", ParquetFile.Type.TEXT),
          new ParquetFile.Column("draw", ParquetFile.Type.WHOLE),
          new ParquetFile.Column("value", ParquetFile.Type.NUMBER));

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;

  private final ParameterSet set;
  private final Map<String, double[]> draws = new LinkedHashMap<>();

  /**
   * Draws.
   *
   * @param count of each rate, at least 1
   */
  public Draws(ParameterSet set, int count, long seed) {
    this.set = set;
    set.parameters().stream()
        .filter(each -> each.value().isPresent()) // else its posterior is no more than a prior
        .forEach(
            each ->
                quantiles(each.spread())
                    .ifPresent(
                        law -> draws.put(each.name(), of(law, count, seedOf(each.name(), seed)))));
  }

  private static Optional<DoubleUnaryOperator> quantiles(Spread spread) {
    return spread.posterior().map(Draws::quantiles).or(() -> spread.gamma().map(Draws::quantiles));
  }

  private static DoubleUnaryOperator quantiles(Beta law) {
    return BetaDistribution.of(law.a(), law.b())::inverseCumulativeProbability;
  }

  private static DoubleUnaryOperator quantiles(GammaPosterior law) {
    GammaDistribution gamma = GammaDistribution.of(law.shape(), 1 / law.rate());
    return law.ofInverse()
        ? share -> 1 / gamma.inverseCumulativeProbability(share)
        : gamma::inverseCumulativeProbability;
  }

  private static long seedOf(String name, long seed) {
    return seed + name.hashCode() * GOLDEN_RATIO;
  }

  private static double[] of(DoubleUnaryOperator quantiles, int count, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    return random.doubles(count).map(quantiles).toArray();
  }

  /** Arrays of numbers, by name. */
  public ObjectNode asJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schema_version", ParameterSet.SCHEMA_VERSION);
    json.setAll(origin());
    ObjectNode all = json.putObject("draws");
    draws.forEach(
        (name, values) -> {
          ArrayNode array = all.putArray(name);
          Arrays.stream(values).forEach(array::add);
        });
    return json;
  }

  /**
   * NumPy's archive of arrays: a zip file of {@code NAME.npy}, format 1.0. Source: NumPy
   * Enhancement Proposal 1.
   */
  public byte[] asNpz() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, double[]> each : draws.entrySet()) {
        put(zip, each.getKey() + ".npy", npy(each.getValue()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * A Parquet file, a row to a draw; where they come from, and what is absent, stands as JSON in
   * its key-value metadata.
   *
   * @throws io.pocoscope.store.StoreFailure if it cannot be written
   */
  public Path writeParquet(Path file) {
    List<List<Object>> rows = new ArrayList<>();
    draws.forEach(
        (name, values) -> {
          for (int i = 0; i < values.length; i++) {
            rows.add(List.of(name, (long) i, values[i]));
          }
        });
    Map<String, String> words = new LinkedHashMap<>();
    origin().properties().forEach(each -> words.put(each.getKey(), each.getValue().toString()));
    ParquetFile.write(file, COLUMNS, rows, words);
    return file;
  }

  /** Where they come from, and what is not among them. */
  private ObjectNode origin() {
    return ParameterJson.of(set).retain("provenance", "absent");
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] npy(double[] values) {
    String says =
        String.format(
            Locale.ROOT,
            "{'descr': '<f8', 'fortran_order': False, 'shape': (%d,), }",
            values.length);
    int before = MAGIC.length + Short.BYTES;
    int length = says.length() + 1;
    int padding = (ALIGNMENT - (before + length) % ALIGNMENT) % ALIGNMENT;
    byte[] header = (says + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer npy =
        ByteBuffer.allocate(before + header.length + values.length * Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(MAGIC)
            .putShort((short) header.length)
            .put(header);
    Arrays.stream(values).forEach(npy::putDouble);
    return npy.array();
  }
}
