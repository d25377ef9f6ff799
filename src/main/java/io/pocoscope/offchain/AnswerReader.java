package io.pocoscope.offchain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads an answer of {@code GET <scheduler>/tasks/<id>}. A scheduler is a program of somebody
 * else's, and of any release: whatever can be read is, and what cannot is counted.
 */
final class AnswerReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("0x[0-9a-f]{1,64}");

  /** Characters of every real task's id, which has 32 bytes. */
  static final int ID_LENGTH = 2 + 2 * 32;

  /** A field that every answer has, and nothing else that is likely to come. */
  static final String TASK = "chainTaskId";

  private final String scheduler;
  private final Oddities oddities = new Oddities();

  private AnswerReader(String scheduler) {
    this.scheduler = scheduler;
  }

  /** Whether a text can be the id of a task, in lower case. */
  static boolean isTaskId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether JSON is an answer of a scheduler's, and not of a subgraph's. */
  static boolean isAnswer(JsonNode json) {
    return json.isObject() && json.has(TASK);
  }

  /**
   * Reads an answer about a task that was asked about.
   *
   * @param scheduler who answers, as the tables name it
   * @param task the id that was asked for, in lower case
   */
  static Reading read(String scheduler, String task, String text) {
    Reading reading = read(scheduler, text);
    return reading instanceof Reading.Rows rows && !rows.task().equals(task)
        ? new Reading.Unreadable("an answer about another task")
        : reading;
  }

  /** Reads an answer about any task. */
  static Reading read(String scheduler, String text) {
    try {
      JsonNode json = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
      return read(scheduler, json);
    } catch (JsonProcessingException noJson) {
      return new Reading.Unreadable(
          text.stripLeading().startsWith("<") ? "a page" : "no whole JSON");
    }
  }

  static Reading read(String scheduler, JsonNode json) {
    if (!isAnswer(json)) {
      return new Reading.Unreadable("no answer of a scheduler");
    }
    AnswerReader reader = new AnswerReader(scheduler);
    Fields answer = new Fields(json, reader.oddities);
    return answer
        .hex(TASK)
        .filter(AnswerReader::isTaskId)
        .map(task -> reader.rows(task, answer))
        .orElseGet(() -> new Reading.Unreadable("an answer about no task"));
  }

  private Reading rows(String task, Fields answer) {
    Optional<String> status = status(answer, "currentStatus", StatusNames::isOfTask);
    List<List<Object>> statuses = statuses(task, answer);
    List<List<Object>> replicates = new ArrayList<>();
    List<List<Object>> updates = new ArrayList<>();
    for (Replicate replicate : new LinkedHashSet<>(replicates(answer))) {
      long place = replicates.size();
      replicates.add(row(task, place, replicate.values()));
      replicate.updates().forEach(it -> updates.add(row(task, place, it)));
    }
    return new Reading.Rows(
        task,
        status.filter(StatusNames::ends).isPresent(),
        taskRow(task, status, answer),
        statuses,
        replicates,
        updates);
  }

  private List<Object> taskRow(String task, Optional<String> status, Fields answer) {
    return values(
        task,
        scheduler,
        status,
        answer.number("trust"),
        answer.hex("tag"),
        answer.text("dappName"),
        answer.text("commandLine"),
        answer.number("maxExecutionTime"),
        answer.number("initializationBlockNumber"),
        answer.hex("consensus"),
        answer.hex("uploadingWorkerWalletAddress"),
        answer.time("contributionDeadline"),
        answer.time("revealDeadline"),
        answer.time("finalDeadline"),
        answer.text("resultLink"),
        answer.text("chainCallbackData"),
        oddities.unknownNames(),
        // Last, as the fields before count too: arguments are looked at in their order.
        oddities.unreadableValues());
  }

  private List<List<Object>> statuses(String task, Fields answer) {
    List<List<Object>> said = new ArrayList<>();
    for (Fields change : answer.objects("dateStatusList")) {
      Optional<Fields> receipt = change.object("chainReceipt");
      said.add(
          values(
              status(change, "status", StatusNames::isOfTask),
              change.time("date"),
              receipt.flatMap(it -> it.number("blockNumber")),
              receipt.flatMap(it -> it.hex("txHash"))));
    }
    return placed(said).stream().map(it -> before(it, task, scheduler)).toList();
  }

  private List<Replicate> replicates(Fields answer) {
    return answer.objects("replicates").stream().map(this::replicate).toList();
  }

  private Replicate replicate(Fields replicate) {
    List<Object> values =
        values(
            replicate.hex("walletAddress"),
            status(replicate, "currentStatus", StatusNames::isOfReplicate),
            replicate.number("appExitCode"),
            replicate.hex("contributionHash"),
            replicate.text("resultLink"),
            replicate.text("teeSessionGenerationError"));
    List<List<Object>> updates =
        replicate.objects("statusUpdateList").stream().map(this::update).toList();
    return new Replicate(values, placed(updates));
  }

  private List<Object> update(Fields update) {
    Optional<Instant> date = update.time("date");
    return values(
        status(update, "status", StatusNames::isOfReplicate),
        date,
        update.text("cause").filter(it -> !it.isBlank()));
  }

  private Optional<String> status(Fields fields, String name, Predicate<String> known) {
    Optional<String> status = fields.text(name);
    status.filter(known.negate()).ifPresent(any -> oddities.unknown());
    return status;
  }

  private List<Object> row(String task, long place, List<Object> values) {
    return before(values, task, scheduler, place);
  }

  /** Each once, with its place among the others in front. */
  private static List<List<Object>> placed(List<List<Object>> said) {
    List<List<Object>> placed = new ArrayList<>();
    new LinkedHashSet<>(said).forEach(it -> placed.add(before(it, (long) placed.size())));
    return placed;
  }

  private static List<Object> before(List<Object> values, Object... first) {
    List<Object> row = new ArrayList<>(Arrays.asList(first));
    row.addAll(values);
    return row;
  }

  /** As the store takes them: null for what is not known. */
  private static List<Object> values(Object... values) {
    return Arrays.stream(values)
        .map(it -> it instanceof Optional<?> maybe ? maybe.orElse(null) : it)
        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
  }

  /** A replicate's own values, and those of its updates with their places. */
  private record Replicate(List<Object> values, List<List<Object>> updates) {}
}
