package io.pocoscope.devnet.scheduler;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What schedulers count: the tasks of each pool by their statuses. */
final class Metrics {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ALIVE = 12;

  private final Map<String, Map<String, Long>> counts = new HashMap<>();

  void count(String pool, String status) {
    counts.computeIfAbsent(pool, any -> new TreeMap<>()).merge(status, 1L, Long::sum);
  }

  String json(String pool) {
    ObjectNode json = JSON.createObjectNode();
    json.put("aliveWorkers", ALIVE);
    ObjectNode statuses = json.putObject("currentTaskStatusesCount");
    counts.getOrDefault(pool, Map.of()).forEach(statuses::put);
    return json.toString();
  }
}
