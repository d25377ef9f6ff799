package io.pocoscope.result.history;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.watch.Look;
import io.pocoscope.watch.Message;
import io.pocoscope.watch.Scope;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What a watch has to say, an object each time: of a look, of an alarm, of the endpoint. */
public final class WatchResult {
  private WatchResult() {}

  /**
   * A look.
   *
   * @param round counts the looks of a process, from 1
   * @param at wall clock
   */
  record Round(long round, Instant at, Look look) {}

  /**
   * What is told of an alarm.
   *
   * @param at wall clock
   */
  record Told(Optional<String> network, Instant at, Message message) {}

  /**
   * What is told of the endpoint.
   *
   * @param at wall clock
   * @param error why it does not answer; empty: it does again
   */
  record Answering(Instant at, Optional<String> error) {}

  /**
   * What is told of somebody whom an alert is about.
   *
   * @param at wall clock
   */
  record Unseen(Instant at, Scope whose) {}

  public static Result of(Instant at, Scope stranger) {
    return stranger().object(new Unseen(at, stranger));
  }

  public static Result of(long round, Instant at, Look look) {
    return round().object(new Round(round, at, look));
  }

  public static Result of(Optional<String> network, Instant at, Message message) {
    return message().object(new Told(network, at, message));
  }

  public static Result ofEndpoint(Instant at, Optional<String> error) {
    return endpoint().object(new Answering(at, error));
  }

  static Columns<Round> round() {
    return Columns.<Round>none()
        .text("event", Quantity.WORD, "What is told of: round.", it -> "round")
        .count("round", Quantity.ROUNDS, "Counts those of a process, from 1.", Round::round)
        .time("at", "Wall clock.", Round::at)
        .text("network", Quantity.WORD, "Whose history.", it -> it.look().network())
        .count("block", Quantity.BLOCKS, "Up to which the store is at.", it -> it.look().block())
        .time("time", "That block's, or a little before.", it -> it.look().time())
        .flag(
            "first",
            "Whether the watch begins here: the figures are what there was.",
            it -> it.look().first())
        .number(
            "deals",
            Quantity.DEALS,
            "How many more there are than at the round before; less than 0 where a reorganisation"
                + " took some back.",
            it -> it.look().change().deals())
        .number(
            "settled",
            Quantity.SLOTS,
            "How many more have completed or failed.",
            it -> it.look().change().settled())
        .number(
            "completed",
            Quantity.SLOTS,
            "How many more have completed.",
            it -> it.look().change().completed())
        .number(
            "failed",
            Quantity.SLOTS,
            "How many more have failed.",
            it -> it.look().change().failedSlots())
        .column(
            "causes",
            Kind.ANY,
            Quantity.SLOTS,
            "The same by cause.",
            it -> it.look().change().failed())
        .count(
            "alarms_on",
            Quantity.ONE,
            "How many alarms are on after it.",
            it -> it.look().raised());
  }

  static Columns<Unseen> stranger() {
    return Columns.<Unseen>none()
        .text("event", Quantity.WORD, "What is told of: no_slot_yet.", it -> "no_slot_yet")
        .time("at", "Wall clock.", Unseen::at)
        .text("role", Quantity.WORD, "In which role.", it -> it.whose().role())
        .text("actor", Quantity.ADDRESS, "Whose slots.", it -> it.whose().address());
  }

  static Columns<Told> message() {
    return Columns.<Told>none()
        .text(
            "event",
            Quantity.WORD,
            "alarm, end, or taken_back: a reorganisation took away what raised it.",
            it -> it.message().event().name().toLowerCase(Locale.ROOT))
        .count(
            "id",
            Quantity.ONE,
            "Counts the messages of a store, from 1: the same one has the same.",
            it -> it.message().id())
        .text("alert", Quantity.SENTENCE, "What was asked for.", it -> it.message().alert())
        .count(
            "number",
            Quantity.ONE,
            "Of the alarm among those of the alert, from 1.",
            it -> it.message().number())
        .time("at", "Wall clock.", Told::at)
        .text("network", Quantity.WORD, "Whose history.", Told::network)
        .count("block", Quantity.BLOCKS, "Up to which the store is at.", it -> it.message().block())
        .time("time", "That block's, or a little before.", it -> it.message().time())
        .text(
            "because",
            Quantity.WORD,
            "rate; nothing_settled, though the chain goes on; head_stands_still or endpoint_gone,"
                + " so that nobody knows.",
            it -> it.message().because().name().toLowerCase(Locale.ROOT))
        .time(
            "since",
            "The figures are of slots whose deadlines lie after it: of an alarm, since it seems to"
                + " have begun; of its end, since it seems to be over. Of a silence, when a slot"
                + " last settled.",
            it -> it.message().since())
        .count("settled", Quantity.SLOTS, "Slots since then.", it -> it.message().settled())
        .count("failed", Quantity.SLOTS, "Those that failed.", it -> it.message().failed())
        .number(
            "evidence",
            Quantity.ONE,
            "Odds of so many to 1 that the rate is above the bound; at an end, that it is not what"
                + " it was.",
            it -> it.message().evidence())
        .number(
            "needed", Quantity.ONE, "The odds at which it is told.", it -> it.message().needed())
        .flag(
            "again",
            "Whether it may have been told before, by a process that was killed over it.",
            it -> it.message().again());
  }

  static Columns<Answering> endpoint() {
    return Columns.<Answering>none()
        .text(
            "event",
            Quantity.WORD,
            "endpoint_gone or endpoint_back.",
            it -> it.error().isPresent() ? "endpoint_gone" : "endpoint_back")
        .time("at", "Wall clock.", Answering::at)
        .text("error", Quantity.SENTENCE, "Why it does not answer.", Answering::error);
  }
}
