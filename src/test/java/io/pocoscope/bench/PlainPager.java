package io.pocoscope.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Map;

/**
 * What one writes in an afternoon: a loop over {@code id_gt}, the JDK's HTTP client, Jackson, and
 * inserts in batches, all in one thread.
 */
final class PlainPager {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 1000;

  private PlainPager() {}

  /** Pulls the tasks, at most so many, and tells how many a second. */
  static double rowsPerSecond(URI url, Path file, long most) throws Exception {
    long begun = System.nanoTime();
    long rows = 0;
    HttpClient http = HttpClient.newHttpClient();
    try (Connection store = DriverManager.getConnection("jdbc:duckdb:" + file)) {
      store
          .createStatement()
          .execute(
              "create table task (id varchar primary key, status varchar, deal varchar, idx bigint, requester varchar, consensus varchar, digest varchar, results varchar, contribution_deadline bigint, final_deadline bigint, ts bigint)");
      store.setAutoCommit(false);
      try (PreparedStatement insert =
          store.prepareStatement("insert into task values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        String last = "";
        boolean more = true;
        while (more && rows < most) {
          JsonNode page = page(http, url, last);
          for (JsonNode row : page) {
            insert(insert, row);
            last = row.path("id").asText();
          }
          insert.executeBatch();
          store.commit();
          rows += page.size();
          more = page.size() == PAGE;
        }
      }
    }
    return rows / ((System.nanoTime() - begun) / 1e9);
  }

  private static JsonNode page(HttpClient http, URI url, String after) throws Exception {
    String query =
        "query Tasks($block: Block_height!, $where: Task_filter!, $first: Int!) { tasks(block: $block, first: $first, orderBy: id, where: $where) { id status deal { id } index requester { id } consensus resultDigest results contributionDeadline finalDeadline timestamp } }";
    String body =
        JSON.writeValueAsString(
            Map.of(
                "query",
                query,
                "variables",
                Map.of(
                    "block", Map.of("number", 469),
                    "where", Map.of("id_gt", after),
                    "first", PAGE)));
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return JSON.readTree(answer.body()).path("data").path("tasks");
  }

  private static void insert(PreparedStatement insert, JsonNode row) throws Exception {
    insert.setString(1, row.path("id").asText());
    insert.setString(2, row.path("status").asText());
    insert.setString(3, row.path("deal").path("id").asText());
    insert.setLong(4, row.path("index").asLong());
    insert.setString(5, row.path("requester").path("id").asText());
    insert.setString(6, row.path("consensus").asText());
    insert.setString(7, row.path("resultDigest").asText());
    insert.setString(8, row.path("results").asText());
    insert.setLong(9, row.path("contributionDeadline").asLong());
    insert.setLong(10, row.path("finalDeadline").asLong());
    insert.setLong(11, row.path("timestamp").asLong());
    insert.addBatch();
  }
}
