package io.pocoscope.devnet.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.Witness;
import io.pocoscope.devnet.market.truth.Witness.Confidence;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an answer by the table of causes that is known of schedulers, and by nothing that the
 * devnet makes its answers from.
 */
final class Reading {
  private static final Set<String> OF_POOLS =
      Set.of("INITIALIZE_FAILED", "FINALIZE_FAILED", "RESULT_UPLOAD_TIMEOUT");

  /** The first that fits; a cause that fits none names nobody. */
  private static final Map<Pattern, Optional<Role>> PARTIES = new LinkedHashMap<>();

  static {
    name(Role.APP, "APP_.*|DETERMINISM_HASH_NOT_FOUND|TEE_SESSION_GENERATION_APP_COMPUTE_.*");
    name(
        Role.DATASET,
        "DATASET_FILE_.*|PRE_COMPUTE_DATASET_.*|PRE_COMPUTE_INVALID_DATASET_CHECKSUM"
            + "|TEE_SESSION_GENERATION_PRE_COMPUTE_GET_DATASET_SECRET_FAILED");
    name(
        Role.REQUESTER,
        "INPUT_FILES_DOWNLOAD_FAILED|PRE_COMPUTE_INPUT_FILE.*|TASK_DESCRIPTION_INVALID"
            + "|PRE_COMPUTE_AT_LEAST_ONE_INPUT_FILE_URL_MISSING"
            + "|POST_COMPUTE_.*(STORAGE_TOKEN|ENCRYPTION).*|POST_COMPUTE_DROPBOX_.*"
            + "|TEE_SESSION_GENERATION_POST_COMPUTE_.*");
    name(
        Role.WORKER,
        "STAKE_TOO_LOW|OUT_OF_GAS|CHAIN_UNREACHABLE|TEE_NOT_SUPPORTED|TEE_PREPARATION_FAILED"
            + "|WORKER_LOST|ABORTED_BY_WORKER|POST_COMPUTE_.*|PRE_COMPUTE_.*");
    name(
        Role.POOL,
        "UNKNOWN_SMS|GET_TEE_SERVICES_CONFIGURATION_FAILED|TEE_SESSION_GENERATION_.*"
            + "|WORKERPOOL_AUTHORIZATION_NOT_FOUND|INITIALIZE_FAILED|FINALIZE_FAILED"
            + "|RESULT_UPLOAD_.*");
  }

  private final JsonNode task;
  private final DealRecord deal;

  private record Said(String cause, String worker, OffsetDateTime when, boolean exit) {
    Optional<Role> party() {
      return partyOf(cause);
    }
  }

  Reading(JsonNode task, DealRecord deal) {
    this.task = task;
    this.deal = deal;
  }

  private static void name(Role role, String causes) {
    PARTIES.put(Pattern.compile(causes), Optional.of(role));
  }

  static Optional<Role> partyOf(String cause) {
    return PARTIES.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(cause).matches())
        .findFirst()
        .flatMap(Map.Entry::getValue);
  }

  Witness witness() {
    List<Said> said = said();
    Optional<String> end = end();
    if (deal.callback() && end.filter("FINALIZE_FAILED"::equals).isPresent()) {
      return new Witness(end, Optional.empty(), Optional.empty(), Confidence.INFERRED);
    }
    if (end.filter(OF_POOLS::contains).isPresent()) {
      return new Witness(
          end, Optional.of(Role.POOL), Optional.of(deal.pool()), confidence(said, Role.POOL));
    }
    if (said.isEmpty()) {
      return new Witness(
          end.filter("CONTRIBUTION_TIMEOUT"::equals),
          Optional.empty(),
          Optional.empty(),
          Confidence.INFERRED);
    }
    Said deciding =
        said.stream().max(Comparator.comparing(Said::exit).thenComparing(Said::when)).orElseThrow();
    Optional<Role> party = deciding.party();
    return new Witness(
        Optional.of(deciding.cause()),
        party,
        party.flatMap(role -> actor(role, deciding.worker())),
        party.map(role -> confidence(said, role)).orElse(Confidence.INFERRED));
  }

  private static Confidence confidence(List<Said> said, Role role) {
    Set<Role> parties = new HashSet<>(Set.of(role));
    said.forEach(each -> each.party().ifPresent(parties::add));
    return parties.size() > 1 ? Confidence.DISPUTED : Confidence.NAMED;
  }

  private Optional<String> actor(Role role, String worker) {
    return switch (role) {
      case APP -> Optional.of(deal.app());
      case DATASET -> deal.dataset();
      case REQUESTER -> Optional.of(deal.requester());
      case POOL -> Optional.of(deal.pool());
      case WORKER -> Optional.of(worker);
    };
  }

  /** The status that led to its end. */
  private Optional<String> end() {
    List<String> statuses = new ArrayList<>();
    task.path("dateStatusList").forEach(it -> statuses.add(it.path("status").asText()));
    boolean failed = statuses.get(statuses.size() - 1).equals("FAILED");
    return failed ? Optional.of(statuses.get(statuses.size() - 2)) : Optional.empty();
  }

  /** What each replicate says last. */
  private List<Said> said() {
    List<Said> all = new ArrayList<>();
    for (JsonNode replicate : task.path("replicates")) {
      Optional<Said> last = Optional.empty();
      String worker = replicate.path("walletAddress").asText();
      boolean old = false;
      for (JsonNode update : replicate.path("statusUpdateList")) {
        String status = update.path("status").asText();
        old |= status.equals("COMPUTE_FAILED");
        OffsetDateTime when = OffsetDateTime.parse(update.path("date").asText());
        if (update.has("cause")) {
          last = Optional.of(new Said(update.path("cause").asText(), worker, when, false));
        } else if (status.equals("WORKER_LOST")) {
          last = Optional.of(new Said(status, worker, when, false));
        }
      }
      if (replicate.path("appExitCode").asInt() != 0 && !old) {
        last = Optional.of(new Said("APP_EXIT_CODE", worker, OffsetDateTime.MIN, true));
      }
      last.ifPresent(all::add);
    }
    return all;
  }
}
