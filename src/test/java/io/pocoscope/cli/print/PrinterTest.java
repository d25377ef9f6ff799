package io.pocoscope.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.text.TextWidth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the sheet, to the last character. */
class PrinterTest {
  /** An app, as anybody can have put it on chain. */
  private record App(String name, Optional<Double> rate, long slots, Optional<Instant> at) {}

  private static final Columns<App> COLUMNS =
      Columns.<App>none()
          .text("app", Quantity.NAME, "Its name.", App::name)
          .share("rate", "Failed of settled.", App::rate)
          .headed("rate\n%")
          .count("slots", Quantity.SLOTS, "Its slots.", App::slots)
          .shown(it -> it.slots() + " of them")
          .time("at", "When it was last seen.", App::at)
          .forMachines();

  private static final App ONE =
      new App("blur", Optional.of(.125), 8, Optional.of(Instant.parse("2024-02-03T04:05:06Z")));
  private static final App UNKNOWN = new App("sum", Optional.empty(), 0, Optional.empty());

  @Test
  void aTableWithoutRowsIsItsHeading() {
    assertThat(printed(Format.table))
        .isEqualTo(
            """
                rate
            app    % slots
            --------------
            """);
  }

  @Test
  void otherFormatsWithoutRowsAreEmptyToo() {
    assertThat(printed(Format.json)).isEqualTo("[ ]\n");
    assertThat(printed(Format.csv)).isEqualTo("app,rate,slots,at\n");
    assertThat(printed(Format.markdown))
        .isEqualTo(
            """
            | app | rate % | slots |
            | --- | ---: | ---: |
            """);
  }

  @Test
  void oneRowIsALine() {
    assertThat(printed(Format.table, ONE))
        .isEqualTo(
            """
                 rate
            app     %     slots
            -------------------
            blur 12.5 8 of them
            """);
  }

  @Test
  void machinesAreGivenWhatPeopleAreShownShorter() {
    assertThat(printed(Format.csv, ONE))
        .isEqualTo(
            """
            app,rate,slots,at
            blur,0.125,8,2024-02-03T04:05:06Z
            """);
    assertThat(printed(Format.json, ONE))
        .isEqualTo(
            """
            [ {
              "app" : "blur",
              "rate" : 0.125,
              "slots" : 8,
              "at" : "2024-02-03T04:05:06Z"
            } ]
            """);
  }

  @Test
  void nothingInACellIsADashForPeopleAndNothingForMachines() {
    assertThat(printed(Format.table, UNKNOWN))
        .isEqualTo(
            """
                rate
            app    %     slots
            ------------------
            sum    – 0 of them
            """);
    assertThat(printed(Format.markdown, UNKNOWN)).endsWith("| sum | – | 0 of them |\n");
    assertThat(printed(Format.csv, UNKNOWN)).endsWith("sum,,0,\n");
    assertThat(printed(Format.json, UNKNOWN)).contains("\"rate\" : null").contains("\"at\" : null");
  }

  @Test
  void wideLettersTakeTwoColumns() {
    assertThat(printed(Format.table, named("画像"), named("ab")))
        .isEqualTo(
            """
                 rate
            app     %     slots
            -------------------
            画像 12.5 8 of them
            ab   12.5 8 of them
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void aTableIsNoWiderThanTheTerminal(int width) {
    App longest = named("a".repeat(5000));
    assertThat(printed(Format.table, width, longest, ONE).lines())
        .allMatch(line -> TextWidth.of(line) <= width);
  }

  @Test
  void aNarrowTerminalCutsNamesAndAWideOneLess() {
    App longer = named("name of thirty-one letters, two");
    assertThat(printed(Format.table, 40, longer))
        .isEqualTo(
            """
                                      rate
            app                          %     slots
            ----------------------------------------
            name of thirty-one lette… 12.5 8 of them
            """);
    assertThat(printed(Format.table, 80, longer)).contains("name of thirty-one letters, two");
  }

  /** Neither columns nor labels beside values have room then: each stands on a line of its own. */
  @Test
  void longHeadingsOnANarrowTerminalStandAboveTheirValues() {
    Result result =
        Columns.<App>none()
            .text("app", Quantity.NAME, "Its name.", App::name)
            .count("slots", Quantity.SLOTS, "Its slots.", App::slots)
            .headed("slots that it had while\nall the others were asleep")
            .text("more", Quantity.NAME, "Its name.", App::name)
            .headed("another name")
            .result(List.of(named("n".repeat(50))));
    assertThat(printed(Format.table, 40, true, false, result))
        .isEqualTo(
            """
            app
              %1$s
              %2$s
            slots that it had while all the others
            were asleep
              8
            another name
              %1$s
              %2$s
            """
                .formatted("n".repeat(38), "n".repeat(12)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"json", "csv"})
  void aNameOfFiveThousandCharactersIsWholeForMachines(Format format) {
    assertThat(printed(format, named("x".repeat(5000)))).contains("x".repeat(5000));
  }

  @ParameterizedTest
  @EnumSource(value = Format.class)
  void controlCharactersAndThoseThatTurnTextAroundDoNotReachATerminal(Format format) {
    String printed = onTerminal(format, named("a\u001b[2Jb\u202ec\u0007d\u2066e\u200ff"));
    assertThat(printed.chars().filter(c -> c != '\n'))
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR);
  }

  @Test
  void escapesStandInTheirPlace() {
    assertThat(printed(Format.table, named("a\u001b[2Jb\u202ec"))).contains("a\\u001b[2Jb\\u202ec");
  }

  /** Hebrew and Arabic need no such characters to be read from the right: they stay. */
  @ParameterizedTest
  @EnumSource(value = Format.class)
  void lettersThatAreReadFromTheRightAreShown(Format format) {
    assertThat(printed(format, named("שלום عالم"))).contains("שלום عالم");
  }

  @Test
  void jsonIsTheNameItself() throws IOException {
    String name = "=1+1 \u001b \u202e \"quoted\" \\ \u0000 שלום";
    assertThat(new ObjectMapper().readTree(printed(Format.json, named(name))).get(0).get("app"))
        .hasToString(new ObjectMapper().writeValueAsString(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@sum(1)", "\t=1", "＝1+1", " =1", "-"})
  void textThatBeginsLikeAFormulaIsKeptFromSpreadsheets(String name) {
    assertThat(printed(Format.csv, named(name))).contains("\n'" + name + ",");
  }

  @Test
  void aGuardedTextIsQuotedAsAny() {
    assertThat(printed(Format.csv, named("=a(\"b\",1)"))).contains("\n\"'=a(\"\"b\"\",1)\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1", "1+1", "-1.5", "+2e-7", "", "0x1=", "'=1"})
  void otherTextIsAsItIs(String name) {
    assertThat(printed(Format.csv, named(name))).contains("\n" + name + ",");
  }

  @Test
  void numbersBelowZeroAreNumbers() {
    Result result =
        Columns.<Double>none()
            .number("gain", Quantity.RLC, "A loss.", it -> it)
            .result(List.of(-1.5));
    assertThat(printed(Format.csv, 80, true, false, result)).isEqualTo("gain\n-1.5\n");
  }

  @Test
  void theGuardCanBeTurnedOff() {
    Result result = COLUMNS.result(List.of(named("=1+1")));
    assertThat(printed(Format.csv, 80, false, false, result)).contains("\n=1+1,");
  }

  @Test
  void anObjectIsALineToAColumn() {
    Result result = COLUMNS.object(ONE);
    assertThat(printed(Format.table, 80, true, false, result))
        .isEqualTo(
            """
            fact  value
            --------------------------
            app   blur
            rate  0.125
            slots 8 of them
            at    2024-02-03T04:05:06Z
            """);
    assertThat(printed(Format.csv, 80, true, false, result))
        .isEqualTo("fact,value\napp,blur\nrate,0.125\nslots,8\nat,2024-02-03T04:05:06Z\n");
    assertThat(printed(Format.json, 80, true, false, result)).startsWith("{\n  \"app\" : \"blur\"");
  }

  private static App named(String name) {
    return new App(name, ONE.rate(), ONE.slots(), ONE.at());
  }

  private static String printed(Format format, App... apps) {
    return printed(format, 80, apps);
  }

  private static String printed(Format format, int width, App... apps) {
    return printed(format, width, true, false, COLUMNS.result(List.of(apps)));
  }

  private static String onTerminal(Format format, App... apps) {
    return printed(format, 80, true, true, COLUMNS.result(List.of(apps)));
  }

  private static String printed(
      Format format, int width, boolean guarded, boolean shown, Result result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Printer.on(new Sheet(out, format, false, width, guarded, shown, Optional.empty()))
        .print(result);
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
