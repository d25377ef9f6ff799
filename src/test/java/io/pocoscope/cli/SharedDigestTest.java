package io.pocoscope.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that unrelated apps have in common, by answers made by hand. */
class SharedDigestTest {
  private static final String ZERO = "0x" + "0".repeat(40);

  /** SHA-256 of nothing. */
  private static final String NOTHING =
      "0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** An app image that could not be downloaded, in the words of workers from 5.1.0 on. */
  private static final String ERROR =
      "0xb46b470f39c43c347a858b3953dbca528abb5d5faf0c60f6895b4835e7f34993";

  private static final String OTHERS_ERROR = "0x" + "1a".repeat(32);
  private static final String OF_ONE_OWNER = "0x" + "2b".repeat(32);
  private static final String OF_A_CALLBACK = "0x" + "3c".repeat(32);

  @TempDir Path folder;
  private Cli cli;

  private record Slot(String app, String owner, String callback, String digest) {
    String json(int number) {
      return String.format(
          Locale.ROOT,
          """
      {"id": "0x%02d", "index": "0", "status": "COMPLETED", "resultDigest": "%s", "timestamp": "1700000000",
       "deal": {"id": "0xd%02d", "app": {"id": "%s"}, "appOwner": {"id": "%s"}, "callback": {"id": "%s"},
                "requester": {"id": "0xfe"}, "workerpool": {"id": "0xfd"}}}
      """,
          number,
          digest,
          number,
          app,
          owner,
          callback);
    }
  }

  @BeforeEach
  void load() throws IOException {
    cli = new Cli(folder);
    List<Slot> slots =
        List.of(
            new Slot("0xa1", "0xb1", ZERO, OTHERS_ERROR),
            new Slot("0xa1", "0xb1", ZERO, OTHERS_ERROR),
            new Slot("0xa2", "0xb2", ZERO, OTHERS_ERROR),
            new Slot("0xa3", "0xb3", ZERO, OF_ONE_OWNER),
            new Slot("0xa4", "0xb3", ZERO, OF_ONE_OWNER),
            new Slot("0xa5", "0xb5", "0xcb", OF_A_CALLBACK),
            new Slot("0xa6", "0xb6", "0xcb", OF_A_CALLBACK),
            new Slot("0xa7", "0xb7", ZERO, NOTHING),
            new Slot("0xa8", "0xb8", ZERO, NOTHING),
            new Slot("0xa9", "0xb9", ZERO, ERROR),
            new Slot("0xaa", "0xba", ZERO, ERROR));
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      rows.append(i == 0 ? "" : ",").append(slots.get(i).json(i + 1));
    }
    cli.ok(
        "import",
        Files.writeString(folder.resolve("tasks.json"), "{\"data\": {\"tasks\": [" + rows + "]}}"));
  }

  @Test
  void whatAppsOfTwoOwnersHaveInCommonIsNoResult() {
    assertThat(
            rows(
                "select digest, nothing, slots, apps, app_owners, requesters, pools"
                    + " from shared_digest order by digest"))
        .isEqualTo(OTHERS_ERROR + ",false,3,2,2,1,1\n" + NOTHING + ",true,2,2,2,1,1");
    assertThat(rows("select slot from shared_slot order by slot"))
        .isEqualTo("0x01\n0x02\n0x03\n0x08\n0x09");
  }

  @Test
  void aWorkersErrorIsAHiddenFailureAndAResultIsNot() {
    assertThat(
            rows(
                "select slot, hidden_failure, hidden_cause from slot where hidden_failure is not"
                    + " false order by slot"))
        .isEqualTo(
            "0x06,,\n0x07,,\n0x10,true,APP_IMAGE_DOWNLOAD_FAILED\n"
                + "0x11,true,APP_IMAGE_DOWNLOAD_FAILED");
  }

  @Test
  void theyCountAsFailedWhereThatIsAskedFor() {
    assertThat(failed("failures")).isZero();
    assertThat(failed("failures", "--count", "shared")).isEqualTo(5);
    assertThat(failed("failures", "--count", "hidden")).isEqualTo(2);
    assertThat(failed("failures", "--count", "hidden,shared")).isEqualTo(7);
    JsonNode causes = cli.ok("causes", "--count", "hidden,shared", "--format", "json").json();
    assertThat(causes)
        .extracting(it -> it.path("cause").asText() + " " + it.path("slots").asText())
        .containsExactly("SHARED_DIGEST 5", "HIDDEN_APP_IMAGE_DOWNLOAD_FAILED 2");
    assertThat(cli.ok("failures", "--count", "shared").err())
        .contains("counts as failed where the result is that of another owner's app");
  }

  /** What is not counted is told, each kind with how it would be. */
  @Test
  void unaskedTheyAreToldAndNotCounted() {
    String shared = "shared: 5 completed slots have the same result";
    String hidden = "hidden: 2 slots";
    assertThat(cli.ok("failures").err())
        .contains(shared, "--count shared takes them in")
        .contains(hidden, "--count hidden takes them in");
    assertThat(cli.ok("failures", "--count", "shared").err())
        .doesNotContain(shared)
        .contains(hidden, "--count hidden takes them in");
    assertThat(cli.ok("failures", "--count", "hidden").err())
        .contains(shared, "--count shared takes them in")
        .doesNotContain(hidden);
    assertThat(cli.ok("failures", "--count", "hidden,shared").err())
        .doesNotContain(shared)
        .doesNotContain(hidden);
    assertThat(cli.ok("failures", "--where", "app = '0xa2'").err())
        .contains("shared: 1 completed slots have the same result");
    assertThat(cli.ok("failures", "--where", "app = '0xa3'").err()).doesNotContain("shared:");
    assertThat(cli.ok("failures", "--unit", "contribution").err()).doesNotContain("shared:");
  }

  private long failed(Object... words) {
    Object[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--format";
    all[words.length + 1] = "json";
    return cli.ok(all).json().get(0).path("failed").asLong();
  }

  private String rows(String sql) {
    return cli.ok("query", sql, "--format", "csv").lines().stream().skip(1).collect(joining("\n"));
  }
}
