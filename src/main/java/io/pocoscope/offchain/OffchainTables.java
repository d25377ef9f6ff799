package io.pocoscope.offchain;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Keeps answers in a store that is open for writing: the latest to each task and scheduler. */
final class OffchainTables {
  private static final String ANSWER = "offchain_answer";
  private static final String TASK = "offchain_task";
  private static final String TASK_STATUS = "offchain_task_status";
  private static final String REPLICATE = "offchain_replicate";
  private static final String REPLICATE_UPDATE = "offchain_replicate_update";
  private static final List<String> ALL =
      List.of(ANSWER, TASK, TASK_STATUS, REPLICATE, REPLICATE_UPDATE);

  private final Store store;

  OffchainTables(Store store) {
    this.store = store;
  }

  /** Puts answers in the place of earlier ones: all of them, or none. */
  void keep(List<Answer> answers) {
    store.inTransaction(
        () -> {
          keepInTransaction(answers);
          return null;
        });
  }

  /** The same where a transaction is under way. */
  void keepInTransaction(List<Answer> answers) {
    Map<List<String>, Answer> latest = new LinkedHashMap<>();
    answers.forEach(it -> latest.put(List.of(it.scheduler(), it.task()), it));
    forget(latest.keySet());
    store.append(ANSWER, latest.values().stream().map(OffchainTables::row).toList());
    List<Reading.Rows> read =
        latest.values().stream()
            .map(Answer::reading)
            .filter(Reading.Rows.class::isInstance)
            .map(Reading.Rows.class::cast)
            .toList();
    store.append(TASK, read.stream().map(Reading.Rows::taskRow).toList());
    store.append(TASK_STATUS, read.stream().flatMap(it -> it.statuses().stream()).toList());
    store.append(REPLICATE, read.stream().flatMap(it -> it.replicates().stream()).toList());
    store.append(REPLICATE_UPDATE, read.stream().flatMap(it -> it.updates().stream()).toList());
  }

  private void forget(Set<List<String>> keys) {
    Map<String, Set<String>> tasks =
        keys.stream()
            .collect(
                Collectors.groupingBy(
                    key -> key.get(0),
                    Collectors.mapping(key -> key.get(1), Collectors.toCollection(TreeSet::new))));
    tasks.forEach(this::forget);
  }

  private void forget(String scheduler, Set<String> tasks) {
    // Ids are hexadecimal digits, whoever gave them.
    String ids = tasks.stream().map(id -> "'" + id + "'").collect(joining(", "));
    String held = String.format(Locale.ROOT, " where scheduler = ? and task in (%s)", ids);
    boolean any =
        store.queryOne(
            "select count(*) > 0 from main." + ANSWER + held, row -> row.getBoolean(1), scheduler);
    if (any) {
      ALL.forEach(table -> store.execute("delete from main." + table + held, scheduler));
    }
  }

  private static List<Object> row(Answer answer) {
    byte[] text = answer.raw().orElse("").getBytes(StandardCharsets.UTF_8);
    List<Object> row = new ArrayList<>();
    row.add(answer.pool().orElse(null));
    row.add(answer.scheduler());
    row.add(answer.task());
    row.add(answer.askedAt());
    row.add(answer.httpStatus().map(Integer::longValue).orElse(null));
    row.add(answer.reading().terminal());
    row.addAll(
        answer.raw().isPresent()
            ? Arrays.asList(gzipped(text), (long) text.length)
            : Arrays.asList(null, null));
    row.add(answer.slot().orElse(null));
    return row;
  }

  private static byte[] gzipped(byte[] text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
