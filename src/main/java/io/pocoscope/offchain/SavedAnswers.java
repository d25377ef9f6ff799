package io.pocoscope.offchain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.hash.Keccak;
import io.pocoscope.store.MetaTable;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import io.pocoscope.store.answer.AnswerFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers of schedulers that somebody has saved: one to a file, several one after the other, as in
 * JSON lines, or in lists.
 */
public final class SavedAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BEGINNING = 1 << 20;
  private static final int AT_ONCE = 500;

  private final Store store;
  private final Optional<String> network;
  private final List<Answer> waiting = new ArrayList<>();
  private long answers;
  private long unreadable;

  /**
   * For a store that is open for writing.
   *
   * @param network the network that the user says they are of
   */
  public SavedAnswers(Store store, Optional<String> network) {
    this.store = store;
    this.network = network;
  }

  /**
   * What a file brought.
   *
   * @param file its name
   * @param answers in it
   * @param added those about tasks of which no saved answer was there
   * @param changed those that said something else than the one before
   * @param unchanged the others
   * @param unreadable values in it that are no such answers
   * @param foreign answers about tasks that the store has not, and may have one day
   * @param impossible answers about what can be the id of no task
   * @param impossibleId one of these ids
   * @param unknownNames statuses and causes in it of which this version has never heard, in the
   *     order of the alphabet
   * @param unreadableValues values in its answers that are of no use
   */
  public record Report(
      String file,
      long answers,
      long added,
      long changed,
      long unchanged,
      long unreadable,
      long foreign,
      long impossible,
      Optional<String> impossibleId,
      List<String> unknownNames,
      long unreadableValues) {
    public Report {
      unknownNames = List.copyOf(unknownNames);
    }
  }

  /**
   * Whether a file holds such, by its first object.
   *
   * @throws io.pocoscope.store.StoreFailure.BadInput if it cannot be read
   */
  public static boolean isOne(AnswerFile file) {
    return file.begins(BEGINNING, SavedAnswers::isOne);
  }

  private static boolean isOne(byte[] beginning) {
    try (JsonParser json = JSON.createParser(beginning)) {
      JsonToken token = json.nextToken();
      while (token == JsonToken.START_ARRAY) {
        token = json.nextToken();
      }
      if (token != JsonToken.START_OBJECT) {
        return false;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        if (json.currentName().equals(AnswerReader.TASK)) {
          return true;
        }
        json.nextToken();
        json.skipChildren();
      }
      return false;
    } catch (IOException invalid) {
      return false; // whoever reads it says what is wrong
    }
  }

  /**
   * Reads a file, whole or not at all.
   *
   * @throws io.pocoscope.store.StoreFailure where it cannot be read, or is of another network
   */
  public Report read(AnswerFile file, Instant wallClock) {
    return store.inTransaction(() -> readAll(file, wallClock));
  }

  private Report readAll(AnswerFile file, Instant wallClock) {
    network.ifPresent(new MetaTable(store)::claimNetwork);
    store.execute(
        "create or replace temp table saved_before as select task, raw from main.offchain_answer"
            + " where scheduler = ?",
        Answer.IMPORTED);
    store.execute("create or replace temp table saved_now (task varchar)");
    try (InputStream in = file.open();
        JsonParser json = JSON.createParser(in)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          take(json.readValueAsTree(), wallClock);
        } else if (token.isScalarValue()) {
          unreadable++;
        }
      }
    } catch (JsonProcessingException invalid) {
      throw file.invalid(invalid);
    } catch (IOException failure) {
      throw file.unreadable(failure);
    }
    flush();
    findSlots();
    return report(file.name());
  }

  private void take(JsonNode json, Instant wallClock) {
    Reading reading = AnswerReader.read(Answer.IMPORTED, json);
    if (reading instanceof Reading.Rows rows) {
      answers++;
      waiting.add(
          new Answer(
              Optional.empty(),
              Answer.IMPORTED,
              rows.task(),
              wallClock,
              Optional.empty(),
              Optional.of(json.toString()),
              reading));
      if (waiting.size() >= AT_ONCE) {
        flush();
      }
    } else {
      unreadable++;
    }
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    new OffchainTables(store).keepInTransaction(waiting);
    store.execute(
        "insert into temp.main.saved_now values "
            + String.join(", ", Collections.nCopies(waiting.size(), "(?)")),
        waiting.stream().map(Answer::task).toArray());
    waiting.clear();
  }

  /** Of tasks that the chain has not, those of slots that nobody initialized. */
  private void findSlots() {
    Set<String> foreign =
        Set.copyOf(
            store.query(
                "select answer.task from main.offchain_answer answer left join main.task on task.id ="
                    + " answer.task where answer.scheduler = ? and answer.slot is null and task.id"
                    + " is null",
                row -> row.getString(1),
                Answer.IMPORTED));
    if (foreign.isEmpty()) {
      return;
    }
    Map<String, String> slots = new HashMap<>();
    store.forEach(
        String.format(Locale.ROOT, Resource.text(SavedAnswers.class, "uninitialized.sql"), "true"),
        row -> {
          String task = Keccak.taskId(row.getString("deal"), row.getLong("index"));
          return foreign.contains(task) ? slots.put(task, row.getString("slot")) : null;
        });
    slots.forEach(
        (task, slot) ->
            store.execute(
                "update main.offchain_answer set slot = ? where scheduler = ? and task = ?",
                slot,
                Answer.IMPORTED,
                task));
  }

  private Report report(String name) {
    StoredOddities oddities =
        StoredOddities.of(
            store,
            "scheduler = '"
                + Answer.IMPORTED
                + "' and task in (select task from temp.main.saved_now)");
    Report report =
        store.queryOne(
            String.format(
                Locale.ROOT,
                """
            with told as (
              select kept.task, before.task is null as added, kept.raw <> before.raw as changed,
                     task.id is null and kept.slot is null                        as is_foreign,
                     length(kept.task) = %d                                       as is_possible
              from main.offchain_answer kept
              left join temp.main.saved_before before on before.task = kept.task
              left join main.task on task.id = kept.task
              where kept.scheduler = ? and kept.task in (select task from temp.main.saved_now)
            )
            select
              count(*) filter (where added)                                       as added,
              count(*) filter (where changed)                                     as changed,
              count(*) filter (where is_foreign and is_possible)                  as foreign_tasks,
              count(*) filter (where is_foreign and not is_possible)              as impossible,
              min(task) filter (where is_foreign and not is_possible)             as impossible_id
            from told\
            """,
                AnswerReader.ID_LENGTH),
            row -> {
              long added = row.getLong("added");
              long changed = row.getLong("changed");
              return new Report(
                  name,
                  answers,
                  added,
                  changed,
                  answers - added - changed,
                  unreadable,
                  row.getLong("foreign_tasks"),
                  row.getLong("impossible"),
                  Optional.ofNullable(row.getString("impossible_id")),
                  oddities.unknownNames(),
                  oddities.unreadableValues());
            },
            Answer.IMPORTED);
    store.execute("drop table temp.main.saved_before");
    store.execute("drop table temp.main.saved_now");
    return report;
  }
}
