package io.pocoscope.result.failure;

import io.pocoscope.rate.Unit;
import io.pocoscope.result.column.Described;
import io.pocoscope.vetting.VetSettings;
import java.util.List;

/** The results of this room. */
public final class FailureResults {
  private static final double LEVEL = .95;

  private FailureResults() {}

  public static List<Described> all() {
    return List.of(
        new Described(
            "failures",
            "How often slots fail, a row to a group.",
            "failures",
            FailureResult.columns(Unit.SLOT).are()),
        new Described(
            "contributions",
            "How often contributions fail, a row to a group.",
            "failures --unit contribution",
            FailureResult.columns(Unit.CONTRIBUTION).are()),
        new Described(
            "causes",
            "Why slots failed, a row to a group, outcome and cause.",
            "causes",
            CauseResult.columns().are()),
        new Described(
            "failed_slots",
            "The slots behind causes, a row to a slot.",
            "causes --list",
            FailedSlotResult.columns().are()),
        new Described(
            "scheduler_causes",
            "Why slots failed by what schedulers say, a row to a group and what they say.",
            "causes --witness scheduler",
            WitnessResult.columns().are()),
        new Described(
            "cause_pairs",
            "What chain and scheduler say of the same slots, a row to a group and a pair.",
            "causes --witness both",
            WitnessResult.pairColumns().are()),
        new Described(
            "contradictions",
            "Where chain and scheduler say what cannot both be, a row to a slot.",
            "causes --witness both",
            ContradictionResult.columns().are()),
        new Described(
            "shared_digests",
            "Results that apps of different owners share, a row to a result.",
            "causes --shared",
            SharedResult.columns().are()),
        new Described(
            "patterns",
            "Who and what is over-represented among failures, a row to a combination.",
            "patterns",
            PatternResult.columns(true, LEVEL).are()),
        new Described(
            "actors",
            "Who fails how often by their own doing, a row to an actor.",
            "actors",
            ActorResult.columns(LEVEL).are()),
        new Described(
            "vet",
            "Whom to deal with, a row to an actor in a role.",
            "vet",
            VetResult.columns(new VetReason(VetSettings.usual())).are()),
        new Described(
            "trend",
            "A failure rate through time, a row to a day, week or month.",
            "trend",
            TrendResult.columns(LEVEL).are()),
        new Described(
            "changes",
            "Where a failure rate changes, a row to a change.",
            "trend",
            ChangeResult.columns().are()),
        new Described(
            "known_events",
            "What is known to have happened, a row to an event.",
            "trend --show events",
            EventResult.columns().are()));
  }
}
