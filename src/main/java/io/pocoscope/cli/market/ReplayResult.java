package io.pocoscope.cli.market;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.api.ReplayReport;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.market.History;
import io.pocoscope.market.Incentives;
import io.pocoscope.market.Replayed;
import io.pocoscope.rate.Interval;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.StatJson;
import io.pocoscope.result.column.StatText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A replayed history, laid out for the printer. */
final class ReplayResult {
  private static final int DATE = "2021-11-05".length();

  private ReplayResult() {}

  static Result sideBySide(List<ReplayReport> reports, double level) {
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(ResultColumn.text("").headed("replayed"));
    reports.forEach(
        report -> columns.add(ResultColumn.forPeople(report.replayed().rules().scheme().title())));
    List<List<Object>> rows = new ArrayList<>();
    lines(level)
        .forEach(
            (title, text) -> {
              List<Object> row = new ArrayList<>(List.of(title));
              reports.forEach(report -> row.add(text.apply(report)));
              rows.add(row);
            });
    return Result.of(columns, rows);
  }

  private static Map<String, Function<ReplayReport, String>> lines(double level) {
    Map<String, Function<ReplayReport, String>> lines = new LinkedHashMap<>();
    lines.put("settled slots", it -> "" + (it.replayed().completed() + it.replayed().failed()));
    lines.put("failed", it -> "" + it.replayed().failed());
    lines.put("pending", it -> "" + it.replayed().pending());
    lines.put("self-dealing", it -> "" + it.replayed().selfDealing());
    lines.put("accounts", it -> "" + it.replayed().accounts().size());
    lines.put("out", it -> "" + it.replayed().out().size());
    lines.put("failures spared", it -> "" + it.replayed().spared());
    lines.put("successes forgone", it -> "" + it.replayed().forgone());
    lines.put("rate before, %", it -> percent(before(it.replayed())));
    lines.put(
        String.format(Locale.ROOT, "  %.0f %%", 100 * level),
        it -> before(it.replayed()).isEmpty() ? "" : percents(it.before()));
    lines.put("rate after, %", it -> percent(after(it.replayed())));
    lines.put(
        String.format(Locale.ROOT, "   %.0f %%", 100 * level),
        it -> after(it.replayed()).isEmpty() ? "" : percents(it.after()));
    lines.put("honest-looking", it -> "" + it.replayed().honestLooking().size());
    lines.put("  of them out", it -> "" + honestOut(it.replayed()));
    lines.put("  stakes lost", it -> StatText.number(it.replayed().honestLoss()));
    return lines;
  }

  private static long honestOut(Replayed replayed) {
    return replayed.honestLooking().stream().filter(it -> it.out().isPresent()).count();
  }

  private static OptionalDouble before(Replayed replayed) {
    return share(replayed.failed(), replayed.completed() + replayed.failed());
  }

  private static OptionalDouble after(Replayed replayed) {
    return share(replayed.failedAfter(), replayed.settledAfter());
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty()
        ? StatText.NOTHING
        : String.format(Locale.ROOT, "%.1f", 100 * share.getAsDouble());
  }

  private static String percents(Interval interval) {
    return NumberText.percents(interval.low(), interval.high());
  }

  static Result whoIsOut(List<ReplayReport> reports, int limit) {
    List<List<Object>> rows = new ArrayList<>();
    for (ReplayReport report : reports) {
      report.replayed().out().stream()
          .limit(limit)
          .map(account -> out(report, account))
          .forEach(rows::add);
    }
    return Result.of(
        List.of(
            ResultColumn.text("scheme"),
            ResultColumn.text("account").headed("out"),
            ResultColumn.textForMachines("out_at"),
            ResultColumn.text("").headed("at"),
            ResultColumn.number("out_after_slots").headed("after\nslots"),
            ResultColumn.number("failures").headed("fail-\nures"),
            ResultColumn.number("successes").headed("suc-\ncesses"),
            ResultColumn.number("spared"),
            ResultColumn.number("forgone"),
            ResultColumn.forMachines("slots"),
            ResultColumn.forMachines("failed")),
        rows);
  }

  private static List<Object> out(ReplayReport report, Replayed.Account account) {
    Replayed.Out out = account.out().orElseThrow();
    return List.of(
        report.replayed().rules().scheme().label(),
        account.account(),
        Instant.ofEpochSecond(out.deadline()),
        Instant.ofEpochSecond(out.deadline()).toString().substring(0, DATE),
        out.slot(),
        out.failures(),
        out.successes(),
        out.spared(),
        out.forgone(),
        account.slots(),
        account.failed());
  }

  static Result sensitivity(List<ReplayReport> varied) {
    List<List<Object>> rows = new ArrayList<>();
    for (ReplayReport report : varied) {
      Replayed replayed = report.replayed();
      Incentives given = replayed.rules().incentives();
      rows.add(
          List.of(
              replayed.rules().scheme().label(),
              given.stake().toString(),
              given.penalty().toString(),
              given.reward().toString(),
              replayed.out().size(),
              honestOut(replayed),
              replayed.spared(),
              replayed.forgone(),
              percent(after(replayed)),
              after(replayed).isEmpty() ? "" : percents(report.after())));
    }
    return Result.of(
        List.of(
            ResultColumn.text("scheme"),
            ResultColumn.forPeople("S0"),
            ResultColumn.forPeople("P"),
            ResultColumn.forPeople("R"),
            ResultColumn.number("out"),
            ResultColumn.forPeople("honest-\nlooking"),
            ResultColumn.number("spared"),
            ResultColumn.number("forgone"),
            ResultColumn.forPeople("rate\nafter"),
            ResultColumn.forPeople("interval")),
        rows);
  }

  static Result json(
      List<ReplayReport> reports,
      List<ReplayReport> varied,
      List<PartyRole> roles,
      History history,
      Function<ReplayReport, Result> whoIsOut) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (ReplayReport report : reports) {
      ObjectNode json = array.addObject();
      put(json, report);
      ArrayNode named = json.putArray("roles");
      roles.forEach(role -> named.add(role.label()));
      json.put("unknown", history.unknown());
      json.put("without_deadline", history.undated());
      json.put("requesters", report.requesters());
      json.set("removed", whoIsOut.apply(report).asJson());
      ArrayNode others = json.putArray("sensitivity");
      varied.stream()
          .filter(it -> it.replayed().rules().scheme() == report.replayed().rules().scheme())
          .forEach(it -> put(others.addObject(), it));
    }
    return new Result(List.of(), List.of(), Optional.empty(), Optional.of(array));
  }

  private static void put(ObjectNode json, ReplayReport report) {
    Replayed replayed = report.replayed();
    Incentives given = replayed.rules().incentives();
    json.put("scheme", replayed.rules().scheme().label());
    json.put("source", "history, replayed");
    json.put("stake", given.stake().toDouble());
    json.put("penalty", given.penalty().toDouble());
    json.put("reward", given.reward().toDouble());
    json.put("target", given.target().toDouble());
    json.put("mode", replayed.rules().shadow() ? "shadow" : "exclude");
    json.put("per_role", replayed.rules().perRole());
    json.put("slots", replayed.completed() + replayed.failed());
    json.put("failed", replayed.failed());
    json.put("pending", replayed.pending());
    json.put("self_dealing", replayed.selfDealing());
    json.put("accounts", replayed.accounts().size());
    json.put("out", replayed.out().size());
    json.put("spared", replayed.spared());
    json.put("forgone", replayed.forgone());
    rate(json.putObject("rate_before"), before(replayed), report.before());
    rate(json.putObject("rate_after"), after(replayed), report.after());
    json.put("honest_looking", replayed.honestLooking().size());
    json.put("honest_looking_out", honestOut(replayed));
    json.put("honest_looking_loss", replayed.honestLoss());
    json.put("individual_target", replayed.individualTarget());
    ObjectNode agreement = json.putObject("agreement");
    report
        .agreement()
        .ifPresent(
            it -> {
              agreement.put("known", it.known());
              agreement.put("unreliable", it.unreliable());
              agreement.put("precision", StatJson.value(it.precision()));
              agreement.put("recall", StatJson.value(it.recall()));
            });
    if (report.agreement().isEmpty()) {
      json.putNull("agreement");
    }
  }

  private static void rate(ObjectNode json, OptionalDouble rate, Interval interval) {
    json.put("rate", StatJson.value(rate));
    json.put("low", rate.isEmpty() ? null : (Double) interval.low());
    json.put("high", rate.isEmpty() ? null : (Double) interval.high());
  }
}
