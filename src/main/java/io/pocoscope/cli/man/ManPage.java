package io.pocoscope.cli.man;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of one command, or of the whole program. */
public final class ManPage {
  /** Wide enough that no synopsis is broken: the page's reader breaks it. */
  private static final int NEVER_BROKEN = 100_000;

  private final CommandLine line;
  private final CommandSpec spec;
  private final CommandSpec program;
  private final String version;

  private ManPage(CommandLine line, String version) {
    this.line = line;
    this.spec = line.getCommandSpec();
    this.program = spec.root();
    this.version = version;
  }

  /**
   * The pages of a program and of its commands, by the names that {@code man} knows them by.
   *
   * @param root the program; its help is no longer fit to be shown afterwards
   * @return roff, in ASCII, for section 1
   */
  public static Map<String, String> all(CommandLine root, String version) {
    root.setUsageHelpWidth(NEVER_BROKEN);
    Map<String, String> pages = new TreeMap<>();
    pages.put(root.getCommandName(), new ManPage(root, version).page());
    root.getSubcommands()
        .values()
        .forEach(line -> pages.put(name(line.getCommandSpec()), new ManPage(line, version).page()));
    return pages;
  }

  private static String name(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  private String page() {
    List<String> description = filled(spec.usageMessage().description());
    HelpFooter footer = HelpFooter.of(filled(spec.usageMessage().footer()));
    HelpFooter common = HelpFooter.of(filled(program.usageMessage().footer()));
    Roff page =
        new Roff()
            .title(name(spec), program.name() + " " + version, program.name() + " manual")
            .section("NAME")
            .text(name(spec) + " - " + description.get(0).replaceFirst("\\.$", ""));
    synopsis(page.section("SYNOPSIS"));
    page.section("DESCRIPTION").text(String.join(" ", description));
    if (spec != program) {
      footer.prose().forEach(page::paragraph);
    }
    options(page);
    commands(page);
    page.section("EXIT STATUS");
    common.exitCodes().forEach((code, meaning) -> page.item(List.of(code), "", List.of(meaning)));
    page.section("ENVIRONMENT");
    common.prose().forEach(page::text);
    page.item(List.of("POCOSCOPE_JAVA_OPTS"), "", List.of("Options for Java, such as -Xmx6g."))
        .item(List.of("JAVA_HOME"), "", List.of("The Java to run with, 17 or newer."))
        .section("FILES")
        .item(List.of("~/.pocoscope.properties"), "", List.of("Long options, one to a line."));
    if (!footer.examples().isEmpty()) {
      page.section("EXAMPLES").example(footer.examples());
    }
    return page.section("SEE ALSO").references(others()).page();
  }

  private void synopsis(Roff page) {
    String synopsis = line.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    String command = spec.qualifiedName();
    page.typed(command, synopsis.substring(command.length()).strip());
  }

  private void options(Roff page) {
    Map<Boolean, List<OptionSpec>> shared =
        spec.options().stream()
            .filter(option -> !option.hidden())
            .sorted(Comparator.comparing(OptionSpec::longestName, String.CASE_INSENSITIVE_ORDER))
            .collect(partitioningBy(option -> program.findOption(option.longestName()) != null));
    List<OptionSpec> own = shared.get(false);
    List<PositionalParamSpec> positional = spec.positionalParameters();
    if (!own.isEmpty() || !positional.isEmpty()) {
      page.section("OPTIONS");
      positional.forEach(each -> item(page, List.of(), label(each), each));
      own.stream().filter(option -> heading(option).isEmpty()).forEach(o -> item(page, o));
      own.stream()
          .filter(option -> !heading(option).isEmpty())
          .collect(groupingBy(ManPage::heading, LinkedHashMap::new, toList()))
          .forEach(
              (heading, options) -> {
                page.subsection(heading);
                options.forEach(option -> item(page, option));
              });
    }
    page.section(spec == program ? "OPTIONS" : "OPTIONS OF ALL COMMANDS");
    shared.get(true).forEach(option -> item(page, option));
  }

  private void item(Roff page, OptionSpec option) {
    item(page, Arrays.asList(option.names()), label(option), option);
  }

  private void item(Roff page, List<String> typed, String rest, ArgSpec argument) {
    page.item(typed, rest, List.of(String.join(" ", filled(argument.description()))));
  }

  private String label(ArgSpec argument) {
    return line.getHelp()
        .parameterLabelRenderer()
        .renderParameterLabel(argument, Ansi.OFF, List.of())
        .toString()
        .strip();
  }

  private static String heading(OptionSpec option) {
    ArgGroupSpec group = option.group();
    return group == null || group.heading() == null
        ? ""
        : group.heading().replace("%n", "").strip().replaceFirst(":$", "");
  }

  private void commands(Roff page) {
    if (spec == program) {
      page.section("COMMANDS");
      line.getSubcommands()
          .values()
          .forEach(
              each ->
                  page.item(
                      List.of(each.getCommandName()),
                      "",
                      List.of(
                          String.join(
                              " ", filled(each.getCommandSpec().usageMessage().description())))));
    }
  }

  private List<String> others() {
    List<String> names = new ArrayList<>();
    names.add(name(program));
    program.subcommands().values().forEach(each -> names.add(name(each.getCommandSpec())));
    names.remove(name(spec));
    return names;
  }

  /** As picocli shows a text: its placeholders filled, its double percent signs single. */
  private static List<String> filled(String... texts) {
    return Arrays.stream(texts).map(text -> text.replace("%%", "%")).toList();
  }
}
