package io.pocoscope.cli.serve;

import io.pocoscope.attribution.PartyRole;
import io.pocoscope.outcome.Counted;
import io.pocoscope.outcome.SelfDealing;
import io.pocoscope.report.html.Live;
import io.pocoscope.serve.Query;
import io.pocoscope.serve.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which slots a page's address means, as options of a command: {@code since}, {@code until}, {@code
 * exclude-self-dealing}, {@code pending} and {@code count} are what they are there; {@code role},
 * {@code actor} and {@code category} become a condition. SQL itself is nothing for an address:
 * anybody can have a browser follow one.
 */
final class SlotQuery {
  private static final String ROLE = "role";
  private static final String ACTOR = "actor";
  private static final String CATEGORY = "category";
  private static final String SELF = "exclude-self-dealing";
  private static final String PENDING = "pending";
  private static final String COUNT = "count";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";

  private static final List<String> AS_OPTIONS = List.of(SINCE, UNTIL, SELF, PENDING, COUNT);
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{40}");

  static final Set<String> NAMES =
      Set.of(SINCE, UNTIL, ROLE, ACTOR, CATEGORY, SELF, PENDING, COUNT);

  private final Query query;

  SlotQuery(Query query) {
    this.query = query;
  }

  /** The options that mean the same. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    AS_OPTIONS.forEach(
        name -> query.value(name).ifPresent(value -> options.add("--" + name + "=" + value)));
    condition().ifPresent(sql -> options.add("--where=" + sql));
    return options;
  }

  /** The form's fields, filled in. */
  List<Live.Field> fields() {
    return List.of(
        written(SINCE, "Deals since", "2021-08 or 90d"),
        written(UNTIL, "and before", "2021-09"),
        chosen(ROLE, "Role", "any", PartyRole.labels().stream()),
        written(ACTOR, "Actor", "0x…, 40 digits"),
        written(CATEGORY, "Category", "XS"),
        chosen(
            SELF,
            "Requester is not",
            "(also those)",
            Stream.concat(
                Stream.of("all"), Arrays.stream(SelfDealing.values()).map(SelfDealing::label))),
        chosen(PENDING, "Early slots", "left out", Stream.of("count")),
        chosen(COUNT, "Failed too", "(nothing else)", counted()));
  }

  /** Each kind, and all of them. */
  private static Stream<String> counted() {
    return Stream.concat(Counted.labels().stream(), Stream.of(String.join(",", Counted.labels())));
  }

  private Live.Field written(String name, String label, String hint) {
    return new Live.Field(name, label, query.value(name).orElse(""), hint, List.of());
  }

  private Live.Field chosen(String name, String label, String none, Stream<String> values) {
    return new Live.Field(
        name,
        label,
        query.value(name).orElse(""),
        "",
        Stream.concat(
                Stream.of(new Live.Choice("", none)),
                values.map(value -> new Live.Choice(value, value)))
            .toList());
  }

  /** A condition on the view {@code slot}; none where neither actor, role nor category is named. */
  private Optional<String> condition() {
    Optional<PartyRole> role = query.value(ROLE).map(SlotQuery::role);
    Optional<String> actor = query.value(ACTOR).map(SlotQuery::address);
    List<String> conditions = new ArrayList<>();
    if (actor.isPresent()) {
      conditions.add(
          role.map(it -> isActor(it, actor.get())).orElseGet(() -> anyRole(actor.get())));
    } else {
      role.map(SlotQuery::hasOne).ifPresent(conditions::add);
    }
    query
        .value(CATEGORY)
        .map(name -> "coalesce(category_name, category) = " + literal(name))
        .ifPresent(conditions::add);
    return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", conditions));
  }

  private static PartyRole role(String name) {
    return PartyRole.named(name)
        .orElseThrow(
            () ->
                Refused.wrong(
                    String.format(
                        Locale.ROOT,
                        "role: '%s' is no role: one of %s",
                        name,
                        String.join(", ", PartyRole.labels()))));
  }

  private static String address(String text) {
    String address = text.toLowerCase(Locale.ROOT);
    if (!ADDRESS.matcher(address).matches()) {
      throw Refused.wrong(
          String.format(
              Locale.ROOT, "actor: '%s' is no address: 0x and 40 hexadecimal digits", text));
    }
    return address;
  }

  private static String isActor(PartyRole role, String address) {
    return switch (role) {
      case WORKER ->
          "task in (select task from task_worker where worker = " + literal(address) + ")";
      case DATASET ->
          String.format(
              Locale.ROOT,
              "(dataset = %1$s or task in (select task from bulk_slice where list_contains(datasets,"
                  + " %1$s)))",
              literal(address));
      default -> column(role) + " = " + literal(address);
    };
  }

  private static String anyRole(String address) {
    return Arrays.stream(PartyRole.values())
        .map(role -> isActor(role, address))
        .reduce((one, other) -> one + " or " + other)
        .map(all -> "(" + all + ")")
        .orElseThrow();
  }

  private static String hasOne(PartyRole role) {
    return switch (role) {
      case WORKER -> "workers > 0";
      case DATASET -> "has_dataset";
      default -> column(role) + " <> zero_address()";
    };
  }

  private static String column(PartyRole role) {
    return role.label().replace('-', '_');
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
