package io.pocoscope.cli.game;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.game.TermSource.Term;
import io.pocoscope.cli.print.Printer;
import io.pocoscope.result.column.Section;
import io.pocoscope.result.game.GameSections;
import io.pocoscope.result.game.PocoSections;
import io.pocoscope.result.history.CaveatNotes;
import io.pocoscope.result.parameter.ParameterNotes;
import io.pocoscope.slashing.BadGame;
import io.pocoscope.slashing.HonestPlay;
import io.pocoscope.slashing.TaskGame;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slashing}: which play is an equilibrium, and what slashes make it one. */
@Command(
    name = "slashing",
    description = "Equilibria of a task's parties, and the slashes that make honest play one.",
    footer = {
      "",
      "Players: requester r, asset provider a (app, dataset), computing provider c",
      "(pool, workers). Each lets the task succeed (S), fails it (F), or fails it to",
      "ruin another (R), which is worth the greatest loss of another to it. SSF: only",
      "c fails it. today: a failure slashes c; collective: all three; today-cost: who",
      "plays F has no cost. Amounts are exact, 3, .25 or 1/19, in one unit (RLC).",
      "poco: the consensus, the pool's owner and the kitty, as the contracts have",
      "them. Colluders come first, or last, when the others lack one contribution.",
      "",
      "Examples:",
      "  pocoscope slashing --game collective-ruin --utility 10 --price-a 3 --price-c 4",
      "    --cost-c 2 --slash-r 6 --slash-a 6 --slash-c 3",
      "  pocoscope slashing --game today-ruin --observed --utility 2 --cost-c .1",
      "  pocoscope slashing --game poco --price-c 1 --trust 5 --bad-workers .1"
    })
public final class SlashingCommand extends ConsoleCommand {
  @Option(
      names = "--game",
      paramLabel = "GAME",
      converter = GameText.class,
      description = "today, today-cost, today-ruin, collective, collective-ruin, or poco.")
  private GameText.Choice game;

  @Mixin private TermOptions terms;

  @Mixin private TargetOptions target;

  @Mixin private PocoOptions poco;

  @Mixin private ObservedOptions observed;

  @Override
  public Integer call() {
    try {
      check();
      if (observed.ofStore()) {
        observe();
      } else if (observed.wanted()) {
        ParameterSet set = observed.readFile();
        answer(observed.read(set));
        say(ParameterNotes.ofSource(set));
      } else {
        answer(TermSource.NONE);
      }
      return ExitCode.DONE;
    } catch (BadGame bad) {
      throw wrongUsage("%s", bad.getMessage());
    }
  }

  private void check() {
    if (observed.filtered() && !observed.ofStore()) {
      throw new BadGame(
          "--since, --until, --exclude-self-dealing, --where, --pending and --count need --observed");
    }
    if (game == null && !observed.wanted()) {
      throw new BadGame("name a game: --game %s", GameText.labels());
    }
    boolean ofPoco = game != null && game.game().isEmpty();
    if (poco.areGiven() && !ofPoco) {
      throw new BadGame("%s belong to --game poco", PocoOptions.NAMES);
    }
    if (ofPoco && !terms.givenBeside(Term.PRICE_C).isEmpty()) {
      throw new BadGame("of utility, prices, costs and slashes --game poco takes --price-c only");
    }
  }

  private void observe() {
    try (Pocoscope store = Pocoscope.open(options().database())) {
      answer(observed.read(store));
      say(observed.told(store));
      say(CaveatNotes.of(store.caveats()));
    }
  }

  private void answer(TermSource source) {
    if (game == null) {
      print(source.section().stream().toList());
      return;
    }
    List<Section> sections = new ArrayList<>();
    sections.add(GameSections.named(game.label()));
    source.section().ifPresent(sections::add);
    if (observed.wanted()) {
      sections.add(terms.section(game.game(), source));
    }
    if (game.game().isPresent()) {
      TaskGame played = game.game().get();
      HonestPlay question = new HonestPlay(played, terms.terms(played, source));
      sections.addAll(GameSections.of(question, target.question(), sheet().width()));
    } else {
      sections.addAll(ofPoco(source));
    }
    print(sections);
  }

  private void print(List<Section> sections) {
    Printer.on(sheet()).print(sections);
    sections.forEach(section -> say(section.result().notes()));
  }

  private List<Section> ofPoco(TermSource source) {
    TermSource.Known price =
        terms
            .value(Term.PRICE_C, source)
            .orElseThrow(() -> new BadGame("--game poco needs --price-c, the pool's price"));
    return PocoSections.of(
        poco.electorate(),
        poco.pool(price.value()),
        poco.tasks(),
        poco.kitty(),
        poco.failureRate().isPresent() ? poco.failureRate() : source.claimedRate(),
        poco.race());
  }
}
