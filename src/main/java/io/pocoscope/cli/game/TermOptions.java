package io.pocoscope.cli.game;

import static io.pocoscope.cli.game.TermSource.Term.COST_A;
import static io.pocoscope.cli.game.TermSource.Term.COST_C;
import static io.pocoscope.cli.game.TermSource.Term.PRICE_A;
import static io.pocoscope.cli.game.TermSource.Term.PRICE_C;
import static io.pocoscope.cli.game.TermSource.Term.SLASH_A;
import static io.pocoscope.cli.game.TermSource.Term.SLASH_C;
import static io.pocoscope.cli.game.TermSource.Term.SLASH_R;
import static io.pocoscope.cli.game.TermSource.Term.UTILITY;
import static java.util.stream.Collectors.joining;

import io.pocoscope.cli.game.TermSource.Known;
import io.pocoscope.cli.game.TermSource.Term;
import io.pocoscope.cli.option.RationalText;
import io.pocoscope.result.column.Section;
import io.pocoscope.result.game.KnownTerm;
import io.pocoscope.result.game.OriginResult;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.BadGame;
import io.pocoscope.slashing.Party;
import io.pocoscope.slashing.TaskGame;
import io.pocoscope.slashing.Terms;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a task is worth to whom: an option wins over any other source. */
final class TermOptions {
  @Option(
      names = "--utility",
      paramLabel = "U",
      converter = RationalText.class,
      description = "What a result is worth to the requester.")
  private Rational utility;

  @Option(
      names = "--price-a",
      paramLabel = "RLC",
      converter = RationalText.class,
      description = "Price of the assets, app and dataset together.")
  private Rational priceA;

  @Option(
      names = "--price-c",
      paramLabel = "RLC",
      converter = RationalText.class,
      description = "Price of computing, the worker pool's.")
  private Rational priceC;

  @Option(
      names = "--cost-a",
      paramLabel = "RLC",
      converter = RationalText.class,
      description = "Cost of providing the assets; today-cost only.")
  private Rational costA;

  @Option(
      names = "--cost-c",
      paramLabel = "RLC",
      converter = RationalText.class,
      description = "Cost of computing.")
  private Rational costC;

  @Option(
      names = "--slash-r",
      paramLabel = "RLC",
      converter = RationalText.class,
      description = "What a failure takes from the requester; collective games only.")
  private Rational slashR;

  @Option(
      names = "--slash-a",
      paramLabel = "RLC",
      converter = RationalText.class,
      description = "What it takes from the asset provider; collective games only.")
  private Rational slashA;

  @Option(
      names = "--slash-c",
      paramLabel = "RLC",
      converter = RationalText.class,
      description = "What it takes from the computing provider.")
  private Rational slashC;

  /**
   * The terms of a game; a number that it does not use may be left out.
   *
   * @throws BadGame if one that it uses is known neither here nor from the source
   */
  Terms terms(TaskGame game, TermSource source) {
    Set<Term> missing = used(game);
    missing.removeIf(term -> value(term, source).isPresent());
    if (!missing.isEmpty()) {
      throw new BadGame(
          "--game %s needs %s",
          game.label(), missing.stream().map(Term::option).collect(joining(", ")));
    }
    return new Terms(
        orNothing(UTILITY, source),
        orNothing(PRICE_A, source),
        orNothing(PRICE_C, source),
        orNothing(COST_A, source),
        orNothing(COST_C, source),
        orNothing(SLASH_R, source),
        orNothing(SLASH_A, source),
        orNothing(SLASH_C, source));
  }

  private static Set<Term> used(TaskGame game) {
    Set<Term> used = EnumSet.of(UTILITY, PRICE_A, PRICE_C, COST_C, SLASH_C);
    if (game == TaskGame.TODAY_COST) {
      used.add(COST_A);
    }
    if (game.slashes(Party.REQUESTER)) {
      used.addAll(Set.of(SLASH_R, SLASH_A));
    }
    return used;
  }

  private Rational orNothing(Term term, TermSource source) {
    return value(term, source).map(Known::value).orElse(Rational.ZERO);
  }

  /** A number, if it is known. */
  Optional<Known> value(Term term, TermSource source) {
    return given(term).map(value -> new Known(value, term.option())).or(() -> source.of(term));
  }

  /** The numbers that a game uses, none for PoCo's own, and where they come from. */
  Section section(Optional<TaskGame> game, TermSource source) {
    Set<Term> shown = game.map(TermOptions::used).orElseGet(() -> EnumSet.of(PRICE_C));
    return OriginResult.section(
        shown.stream()
            .flatMap(
                term ->
                    value(term, source)
                        .map(known -> new KnownTerm(term.label(), known.value(), known.origin()))
                        .stream())
            .toList());
  }

  /** Options that are given, but for one. */
  Set<Term> givenBeside(Term one) {
    Set<Term> others = EnumSet.allOf(Term.class);
    others.removeIf(term -> term == one || given(term).isEmpty());
    return others;
  }

  private Optional<Rational> given(Term term) {
    return Optional.ofNullable(
        switch (term) {
          case UTILITY -> utility;
          case PRICE_A -> priceA;
          case PRICE_C -> priceC;
          case COST_A -> costA;
          case COST_C -> costC;
          case SLASH_R -> slashR;
          case SLASH_A -> slashA;
          case SLASH_C -> slashC;
        });
  }
}
