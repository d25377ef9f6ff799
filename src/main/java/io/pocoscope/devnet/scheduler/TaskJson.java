package io.pocoscope.devnet.scheduler;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.devnet.market.error.WorkerEra;
import io.pocoscope.devnet.market.truth.Outcome;
import io.pocoscope.devnet.scheduler.Step.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A task as its scheduler spells it. */
final class TaskJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter ZULU =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final TaskRecord task;
  private final DateTimeFormatter dates;

  private TaskJson(TaskRecord task, WorkerEra era) {
    this.task = task;
    // Both are right, and both are seen.
    this.dates = era == WorkerEra.FROM_9_2_0 ? ZULU : OFFSET;
  }

  static String of(
      TaskRecord task, WorkerEra era, List<Update> statuses, List<Replicate> replicates) {
    return new TaskJson(task, era).write(statuses, replicates).toString();
  }

  private ObjectNode write(List<Update> statuses, List<Replicate> replicates) {
    DealRecord deal = task.deal();
    ObjectNode json = JSON.createObjectNode();
    json.put("chainTaskId", task.id());
    if (replicates.isEmpty()) {
      json.putNull("replicates");
    } else {
      ArrayNode array = json.putArray("replicates");
      replicates.forEach(replicate -> array.add(write(replicate)));
    }
    json.put("maxExecutionTime", 1000 * deal.workClock());
    json.put("tag", deal.tag());
    json.put("dappName", registryPath());
    task.last(Kind.INITIALIZE)
        .ifPresent(step -> json.put("initializationBlockNumber", step.block()));
    json.put("currentStatus", statuses.get(statuses.size() - 1).status());
    json.put("trust", deal.trust());
    uploader().ifPresent(worker -> json.put("uploadingWorkerWalletAddress", worker));
    task.consensus().ifPresent(step -> json.put("consensus", step.hash()));
    json.put("contributionDeadline", date(1000 * deal.contributionDeadline()));
    task.revealDeadline().ifPresent(time -> json.put("revealDeadline", date(1000 * time)));
    json.put("finalDeadline", date(1000 * deal.finalDeadline()));
    ArrayNode list = json.putArray("dateStatusList");
    statuses.forEach(update -> list.add(write(update)));
    if (task.truth().outcome() == Outcome.COMPLETED) {
      json.put("resultLink", resultLink());
      task.callbackData().ifPresent(data -> json.put("chainCallbackData", data));
    }
    return json;
  }

  private ObjectNode write(Update update) {
    ObjectNode json = JSON.createObjectNode();
    json.put("date", date(update.millis()));
    json.put("status", update.status());
    update.cause().ifPresent(cause -> json.put("cause", cause));
    update
        .receipt()
        .ifPresent(
            step ->
                json.putObject("chainReceipt")
                    .put("blockNumber", step.block())
                    .put("txHash", step.transaction()));
    return json;
  }

  private ObjectNode write(Replicate replicate) {
    ObjectNode json = JSON.createObjectNode();
    json.put("chainTaskId", task.id());
    json.put("walletAddress", replicate.worker());
    json.put("currentStatus", replicate.status());
    ArrayNode list = json.putArray("statusUpdateList");
    replicate.updates().forEach(update -> list.add(write(update)));
    boolean uploaded = uploader().filter(replicate.worker()::equals).isPresent();
    if (uploaded && task.truth().outcome() == Outcome.COMPLETED) {
      json.put("resultLink", resultLink());
    }
    replicate.contributionHash().ifPresent(hash -> json.put("contributionHash", hash));
    replicate.exitCode().ifPresent(code -> json.put("appExitCode", code));
    replicate.teeError().ifPresent(error -> json.put("teeSessionGenerationError", error));
    return json;
  }

  private Optional<String> uploader() {
    return task.all(Kind.REVEAL).stream().map(Step::worker).findFirst();
  }

  private String resultLink() {
    return "/ipfs/" + task.id();
  }

  private String registryPath() {
    return "registry.example/" + task.deal().appName();
  }

  private String date(long millis) {
    return dates.format(Instant.ofEpochMilli(millis));
  }
}
