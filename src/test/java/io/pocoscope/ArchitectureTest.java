package io.pocoscope;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.pocoscope.ruin.Rational;

/** One way through the house: data moves to the right and never back. */
@AnalyzeClasses(packages = "io.pocoscope", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule ROOMS_IMPORT_ONLY_WHAT_THE_DESIGN_ALLOWS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("text")
          .definedBy("io.pocoscope.text..")
          .layer("subgraph")
          .definedBy("io.pocoscope.subgraph..")
          .layer("store")
          .definedBy("io.pocoscope.store..")
          .layer("sync")
          .definedBy("io.pocoscope.sync..")
          .layer("offchain")
          .definedBy("io.pocoscope.offchain..")
          .layer("outcome")
          .definedBy("io.pocoscope.outcome..")
          .layer("dataset")
          .definedBy("io.pocoscope.dataset..")
          .layer("rate")
          .definedBy("io.pocoscope.rate..")
          .layer("pattern")
          .definedBy("io.pocoscope.pattern..")
          .layer("hash")
          .definedBy("io.pocoscope.hash..")
          .layer("attribution")
          .definedBy("io.pocoscope.attribution..")
          .layer("vetting")
          .definedBy("io.pocoscope.vetting..")
          .layer("change")
          .definedBy("io.pocoscope.change..")
          .layer("watch")
          .definedBy("io.pocoscope.watch..")
          .layer("cause")
          .definedBy("io.pocoscope.cause..")
          .layer("comparison")
          .definedBy("io.pocoscope.comparison..")
          .layer("casefile")
          .definedBy("io.pocoscope.casefile..")
          .layer("calibration")
          .definedBy("io.pocoscope.calibration..")
          .layer("ruin")
          .definedBy("io.pocoscope.ruin..")
          .layer("market")
          .definedBy("io.pocoscope.market..")
          .layer("slashing")
          .definedBy("io.pocoscope.slashing..")
          .layer("api")
          .definedBy("io.pocoscope.api..")
          .layer("result")
          .definedBy("io.pocoscope.result..")
          .layer("report")
          .definedBy("io.pocoscope.report..")
          .layer("serve")
          .definedBy("io.pocoscope.serve..")
          .layer("devnet")
          .definedBy("io.pocoscope.devnet..")
          .layer("cli")
          .definedBy("io.pocoscope.cli..")
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("hash")
          .mayNotAccessAnyLayer()
          .whereLayer("subgraph")
          .mayOnlyAccessLayers("text")
          .whereLayer("store")
          .mayOnlyAccessLayers("text")
          .whereLayer("sync")
          .mayOnlyAccessLayers("subgraph", "store", "text")
          .whereLayer("offchain")
          .mayOnlyAccessLayers("subgraph", "store", "text", "hash")
          .whereLayer("outcome")
          .mayOnlyAccessLayers("store", "hash")
          .whereLayer("dataset")
          .mayOnlyAccessLayers("store", "text")
          .whereLayer("rate")
          .mayOnlyAccessLayers("outcome", "store")
          .whereLayer("pattern")
          .mayOnlyAccessLayers("outcome", "store")
          .whereLayer("attribution")
          .mayOnlyAccessLayers("outcome", "store", "rate")
          .whereLayer("vetting")
          .mayOnlyAccessLayers("attribution", "rate", "outcome", "store")
          .whereLayer("change")
          .mayOnlyAccessLayers("rate", "outcome", "store", "text")
          .whereLayer("watch")
          .mayOnlyAccessLayers("rate", "outcome", "store")
          .whereLayer("cause")
          .mayOnlyAccessLayers("rate", "outcome", "store")
          .whereLayer("comparison")
          .mayOnlyAccessLayers("rate", "outcome", "store")
          .whereLayer("casefile")
          .mayOnlyAccessLayers("rate", "store")
          .whereLayer("calibration")
          .mayOnlyAccessLayers("outcome", "rate", "pattern", "attribution", "store", "text")
          .whereLayer("ruin")
          .mayNotAccessAnyLayer()
          .whereLayer("market")
          .mayOnlyAccessLayers("ruin", "slashing")
          .whereLayer("slashing")
          .mayOnlyAccessLayers("ruin")
          .whereLayer("api")
          .mayOnlyAccessLayers(
              "subgraph",
              "store",
              "sync",
              "offchain",
              "outcome",
              "dataset",
              "rate",
              "pattern",
              "attribution",
              "vetting",
              "change",
              "watch",
              "cause",
              "comparison",
              "casefile",
              "market",
              "calibration",
              "ruin")
          .whereLayer("result")
          .mayOnlyAccessLayers(
              "text",
              "subgraph",
              "store",
              "sync",
              "offchain",
              "outcome",
              "dataset",
              "rate",
              "pattern",
              "attribution",
              "vetting",
              "change",
              "watch",
              "cause",
              "comparison",
              "casefile",
              "calibration",
              "ruin",
              "market",
              "slashing",
              "api")
          .whereLayer("result")
          .mayOnlyBeAccessedByLayers("report", "serve", "cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("serve", "cli")
          .whereLayer("serve")
          .mayOnlyAccessLayers("report", "result", "api", "store")
          .whereLayer("serve")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("devnet")
          .mayOnlyAccessLayers("hash")
          .whereLayer("devnet")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule NO_ROOM_STANDS_OUTSIDE_THE_PLAN =
      classes()
          .should()
          .resideInAnyPackage(
              "io.pocoscope.text..",
              "io.pocoscope.hash..",
              "io.pocoscope.subgraph..",
              "io.pocoscope.store..",
              "io.pocoscope.sync..",
              "io.pocoscope.offchain..",
              "io.pocoscope.outcome..",
              "io.pocoscope.dataset..",
              "io.pocoscope.rate..",
              "io.pocoscope.pattern..",
              "io.pocoscope.attribution..",
              "io.pocoscope.vetting..",
              "io.pocoscope.change..",
              "io.pocoscope.watch..",
              "io.pocoscope.cause..",
              "io.pocoscope.comparison..",
              "io.pocoscope.casefile..",
              "io.pocoscope.calibration..",
              "io.pocoscope.ruin..",
              "io.pocoscope.market..",
              "io.pocoscope.slashing..",
              "io.pocoscope.api..",
              "io.pocoscope.result..",
              "io.pocoscope.report..",
              "io.pocoscope.serve..",
              "io.pocoscope.devnet..",
              "io.pocoscope.cli..");

  @ArchTest
  static final ArchRule ROOMS_DO_NOT_GO_IN_CIRCLES =
      slices().matching("io.pocoscope.(*)..").should().beFreeOfCycles();

  /** Package by package: a room of the market that knew who runs it would close a circle. */
  @ArchTest
  static final ArchRule ROOMS_OF_DEVNET_DO_NOT_GO_IN_CIRCLES =
      slices().matching("io.pocoscope.devnet.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ROOMS_OF_RESULTS_DO_NOT_GO_IN_CIRCLES =
      slices().matching("io.pocoscope.result.(*)").should().beFreeOfCycles();

  /** Commands that answer one kind of question know nothing of the others. */
  @ArchTest
  static final ArchRule FAMILIES_OF_COMMANDS_DO_NOT_SEE_EACH_OTHER =
      slices().assignedFrom(new FamiliesOfCommands()).should().notDependOnEachOther();

  @ArchTest
  static final ArchRule ROOMS_OF_THE_COMMAND_LINE_DO_NOT_GO_IN_CIRCLES =
      slices().matching("io.pocoscope.cli.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_ROOM_OF_THE_COMMAND_LINE_KNOWS_WHO_PUTS_IT_TOGETHER =
      noClasses()
          .that()
          .resideInAPackage("io.pocoscope.cli.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.pocoscope.cli");

  @ArchTest
  static final ArchRule GAMES_TAKE_NOTHING_OF_RUIN_BUT_ITS_NUMBERS =
      noClasses()
          .that()
          .resideInAPackage("io.pocoscope.slashing..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.pocoscope.ruin..").and(not(equivalentTo(Rational.class))));

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.pocoscope.cli..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.io.PrintStream.class);

  @ArchTest
  static final ArchRule WORDS_REACH_STANDARD_ERROR_BY_ONE_DOOR =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.pocoscope.cli.Main") // hands it to picocli
          .should()
          .callMethod("io.pocoscope.cli.frame.Console", "err");

  @ArchTest
  static final ArchRule GENERATED_MODELS_END_AT_THE_BORDER_OF_SUBGRAPH =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.pocoscope.subgraph..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.pocoscope.subgraph.model..", "com.apollographql..", "okhttp3..");

  @ArchTest
  static final ArchRule ONLY_THE_STORE_KNOWS_THE_DRIVER =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.pocoscope.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.duckdb..");

  /**
   * Digits, separators and letter case that a person's language changes end in SQL and in data. The
   * compiler (DefaultLocale) sees neither method references nor patterns that are variables.
   */
  @ArchTest
  static final ArchRule MACHINE_TEXT_KNOWS_NO_LOCALE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.pocoscope.subgraph.model..")
          .should(DefaultLocale.beTaken());
}
