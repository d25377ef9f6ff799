package io.pocoscope.result.failure;

import io.pocoscope.outcome.Counted;
import io.pocoscope.outcome.ResultsInDoubt;
import io.pocoscope.rate.Basis;
import io.pocoscope.rate.BetaPrior;
import io.pocoscope.rate.Clustering;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Homogeneity;
import io.pocoscope.rate.Rate;
import io.pocoscope.rate.Trend;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What is said below a table of failure rates. */
final class FailureNotes {
  private final Remarks notes = new Remarks();

  /** Slot, or contribution. */
  private final String unit;

  private FailureNotes(FailureTable table) {
    this.unit = table.unit().label();
  }

  static List<Remark> of(FailureTable table) {
    FailureNotes notes = new FailureNotes(table);
    notes.aboutSlots(table);
    if (table.total().settled() > 0) {
      notes.aboutClusters(table);
      table.homogeneity().ifPresent(notes::about);
      table.trend().ifPresent(trend -> notes.about(trend, table.clustering()));
      notes.aboutShrinking(table);
    }
    return notes.notes.all();
  }

  private void aboutSlots(FailureTable table) {
    if (table.total().slots() == 0) {
      notes.caveat("no_slots", "no %ss: the store is empty, or the filter lets none through", unit);
    } else if (table.total().settled() == 0) {
      notes.caveat(
          "none_settled",
          "no %s is settled: there is no rate yet, and the bounds are the limits",
          unit);
    }
    if (table.overlaps()) {
      notes.note(
          "overlap", "groups overlap: a %s counts once in each; the total counts it once", unit);
    }
    if (table.leftOut().selfDealing() > 0) {
      notes
          .note("self_dealing", "left out as self-dealing: %d slots", table.leftOut().selfDealing())
          .with("slots", table.leftOut().selfDealing());
    }
    EarlyNote.of(table.leftOut().early()).ifPresent(notes::add);
    aboutHidden(table);
    aboutShared(table.inDoubt());
    aboutUntold(table.inDoubt());
    if (table.leftOut().dealsOfZeros() > 0) {
      notes
          .note(
              "deals_of_zeros",
              "%d deals are of zeros, as PoCo Boost's are seen: they have no slots, and are in no"
                  + " count",
              table.leftOut().dealsOfZeros())
          .with("deals", table.leftOut().dealsOfZeros());
    }
    if (table.leftOut().withoutTime() > 0) {
      notes
          .caveat(
              "without_time",
              "left out by --since or --until, as their deal's start is not known: %d slots",
              table.leftOut().withoutTime())
          .with("slots", table.leftOut().withoutTime());
    }
  }

  private void aboutHidden(FailureTable table) {
    long hidden = table.total().counts().hidden();
    if (hidden > 0 && !table.inDoubt().counts(Counted.HIDDEN)) {
      notes
          .note(
              "hidden",
              "hidden: %d slots that the chain calls completed hold nothing but a worker's error;"
                  + " they are not in the rate (--count hidden takes them in)",
              hidden)
          .with("slots", hidden);
    }
  }

  private void aboutShared(ResultsInDoubt inDoubt) {
    if (inDoubt.shared() > 0) {
      notes
          .note(
              "shared",
              "shared: %d completed slots have the same result as a slot of another owner's app; they"
                  + " are not in the rate (--count shared takes them in, causes --shared lists what"
                  + " they share)",
              inDoubt.shared())
          .with("slots", inDoubt.shared());
    }
  }

  private void aboutUntold(ResultsInDoubt inDoubt) {
    if (inDoubt.unknown() > 0) {
      notes
          .note(
              "hidden_unknown",
              "of %d completed slots nobody can tell whether they are hidden failures: %s",
              inDoubt.unknown(),
              whyUntold(inDoubt))
          .with("slots", inDoubt.unknown())
          .with("with_callback", inDoubt.withCallback());
    }
  }

  private static String whyUntold(ResultsInDoubt inDoubt) {
    String called = "have a callback, and the digest of its data";
    String lacking =
        "the store lacks the result's digest, or does not know whether there is a callback";
    if (inDoubt.untold() == 0) {
      return "they " + called;
    }
    return inDoubt.withCallback() == 0
        ? lacking
        : String.format(
            Locale.ROOT,
            "%d %s; of %d %s",
            inDoubt.withCallback(),
            called,
            inDoubt.untold(),
            lacking);
  }

  private void aboutClusters(FailureTable table) {
    Basis basis = table.total().basis();
    String kind = table.clustering().label();
    if (basis.clustering().isEmpty()) {
      notes.caveat(
          "clusters_unknown",
          "clusters are unknown: the store has no %s of any settled %s; the intervals take %ss for"
              + " independent, and are the least that is uncertain",
          kind,
          unit,
          unit);
      return;
    }
    if (table.clustering() == Clustering.SLOT) {
      notes.note(
          "taken_for_independent",
          "these intervals take %ss for independent, as --cluster slot says",
          unit);
      return;
    }
    if (!table.settings().method().clustered()) {
      notes.note(
          "taken_for_independent",
          "these intervals take %ss for independent, though %ss of one %s often fail together: see"
              + " --interval posterior",
          unit,
          unit,
          kind);
      return;
    }
    notes.note(
        "clusters",
        "clusters: intervals allow for %ss of one %s failing together; design effect in the total:"
            + " %s",
        unit,
        kind,
        basis.designEffect().isPresent()
            ? String.format(Locale.ROOT, "%.1f", basis.designEffect().getAsDouble())
            : "nothing shows it");
    basis.designEffect().ifPresent(effect -> notes.with("design_effect", effect));
    if (basis.unknown() > 0) {
      notes
          .caveat(
              "clusters_partly_unknown",
              "of %d settled %ss the %s is not known: they count as those of one",
              basis.unknown(),
              unit,
              kind)
          .with("unknown", basis.unknown());
    }
    if (basis.clusters() == 1) {
      notes.note(
          "one_cluster",
          "one %s has all settled %ss: they say little of what others would meet",
          kind,
          unit);
    } else if (basis.few()) {
      notes
          .note(
              "few_clusters",
              "%d %ss are few clusters (less than %d): the greatest has %.0f %% of the settled %ss",
              basis.clusters(),
              kind,
              Basis.FEW,
              100.0 * basis.greatest() / table.total().settled(),
              unit)
          .with("clusters", basis.clusters())
          .with("few", Basis.FEW)
          .with("greatest", basis.greatest());
    }
    if (!table.by().isEmpty()) {
      aboutClustersOfGroups(table, kind);
    }
  }

  private void aboutClustersOfGroups(FailureTable table, String kind) {
    long few = count(table, Basis::few);
    long one = count(table, basis -> basis.clustered() && basis.clusters() == 1);
    long unknown = count(table, basis -> basis.clustering().isEmpty());
    if (few > 0) {
      notes
          .note(
              "groups_of_few_clusters",
              "%d of %d groups %s less than %d %ss",
              few,
              table.groups().size(),
              few == 1 ? "has" : "have",
              Basis.FEW,
              kind)
          .with("groups", few)
          .with("all_groups", table.groups().size())
          .with("few", Basis.FEW);
    }
    if (one > 0) {
      notes
          .note(
              "groups_of_one_cluster",
              "%d of %d groups %s one %s only: %s little of what others would meet",
              one,
              table.groups().size(),
              one == 1 ? "has" : "have",
              kind,
              one == 1 ? "it says" : "they say")
          .with("groups", one)
          .with("all_groups", table.groups().size());
    }
    if (unknown > 0) {
      notes
          .caveat(
              "groups_of_unknown_clusters",
              "%d groups are of unknown %ss: their intervals take %ss for independent, and are the"
                  + " least that is uncertain",
              unknown,
              kind,
              unit)
          .with("groups", unknown);
    }
  }

  private static long count(FailureTable table, Predicate<Basis> which) {
    return table.groups().stream()
        .map(group -> group.rate())
        .filter(rate -> rate.settled() > 0)
        .map(Rate::basis)
        .filter(which)
        .count();
  }

  private void about(Homogeneity test) {
    Remark remark =
        Remark.note(
                "homogeneity",
                "do the groups fail alike? chi² %.1f, %d degrees of freedom: p %s; %s%s",
                test.chiSquare(),
                test.freedom(),
                NumberText.probability(test.p()),
                test.corrected()
                    .map(FailureNotes::corrected)
                    .orElse("not corrected for clusters, as these are unknown"),
                test.sparse() > 0
                    ? String.format(
                        Locale.ROOT,
                        "; rough, as %d %s would have less than 5 failures",
                        test.sparse(),
                        test.sparse() == 1 ? "group" : "groups")
                    : "")
            .with("chi_square", test.chiSquare())
            .with("freedom", test.freedom())
            .with("p", test.p())
            .with("sparse_groups", test.sparse());
    notes.add(
        test.corrected()
            .map(it -> remark.with("design_effect", it.designEffect()).with("corrected_p", it.p()))
            .orElse(remark));
  }

  private static String corrected(Homogeneity.Corrected test) {
    return String.format(
        Locale.ROOT,
        "corrected for clusters (design effect %.1f): p %s",
        test.designEffect(),
        NumberText.probability(test.p()));
  }

  private void about(Trend test, Clustering asked) {
    Remark remark =
        Remark.note(
                "trend",
                "trend over time (Cochran–Armitage): z %.2f, p %s; %s",
                test.z(),
                NumberText.probability(test.p()),
                test.corrected()
                    .map(it -> corrected(it, asked))
                    .orElse("not corrected for clusters, as there are no two"))
            .with("z", test.z())
            .with("p", test.p());
    notes.add(
        test.corrected()
            .map(
                it ->
                    remark
                        .with("clusters", it.clusters())
                        .with("corrected_z", it.z())
                        .with("corrected_p", it.p()))
            .orElse(remark));
  }

  private static String corrected(Trend.Corrected test, Clustering asked) {
    return String.format(
        Locale.ROOT,
        "corrected for clusters (%d %ss%s): z %.2f, p %s",
        test.clusters(),
        test.clustering().label(),
        test.clustering() == asked ? "" : ", as there are no two " + asked.label() + "s",
        test.z(),
        NumberText.probability(test.p()));
  }

  private void aboutShrinking(FailureTable table) {
    if (!table.settings().shrink()) {
      return;
    }
    if (table.prior().isEmpty()) {
      notes.note(
          "no_groups_to_shrink",
          "there are no two groups with settled %ss: nothing to draw a rate towards",
          unit);
      return;
    }
    BetaPrior prior = table.prior().get();
    notes.add(
        Remark.note(
                "prior",
                "drawn towards what the groups have in common, and what is not known of that: of a"
                    + " group without a %s one would expect Beta(%.3g, %.3g), mean %.1f %%",
                unit,
                prior.a(),
                prior.b(),
                100 * prior.mean())
            .with("a", prior.a())
            .with("b", prior.b())
            .with("mean", prior.mean()));
  }
}
