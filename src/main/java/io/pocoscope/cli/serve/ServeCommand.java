package io.pocoscope.cli.serve;

import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.Program;
import io.pocoscope.cli.frame.UntilStopped;
import io.pocoscope.cli.option.SeedOption;
import io.pocoscope.result.column.Remark;
import io.pocoscope.serve.Server;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the page live, until it is stopped. */
@Command(
    name = "serve",
    description =
        "Shows the report's page live in a browser, with filters, and the data behind it.",
    footer = {
      "",
      "Filters stand in the page's address, and data under /api. Nobody reaches it but",
      "from this machine, and nothing can be changed. Between questions the store is",
      "closed, so that a sync finds it free; the page then shows what is new.",
      "",
      "Examples:",
      "  pocoscope serve",
      "  pocoscope serve --port 0 --labels names.csv"
    })
public final class ServeCommand extends ConsoleCommand implements Program.User {
  private static final int GREATEST_PORT = 65535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8765",
      description = "Where to listen; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description =
          "Where others reach it: an address of this machine, 0.0.0.0 for all of them. Whoever"
              + " reaches it sees everything, as there are no passwords (default: 127.0.0.1).")
  private String listen;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      split = ",",
      description = "What browsers may call it beside its address, such as behind a proxy.")
  private List<String> hosts = List.of();

  @Option(names = "--title", paramLabel = "TEXT", description = "The page's title.")
  private String title;

  @Mixin private SeedOption seed = new SeedOption();

  private Program program;

  @Override
  public void use(Program theProgram) {
    this.program = theProgram;
  }

  @Override
  public Integer call() throws InterruptedException {
    Server.Settings settings = settings();
    CommandDesk desk =
        new CommandDesk(
            program,
            console().calling().program(),
            settings.store(),
            seed.seed(),
            settings.labels(),
            line -> console().tell("pocoscope: " + line));
    try (Server server =
        Server.start(settings, desk, new PrintedForms(options().formulas()), this::told)) {
      console().out().println(server.url());
      console().out().flush();
      if (!settings.address().isLoopbackAddress()) {
        say(
            Remark.caveat(
                "open", "whoever reaches this address sees the store: there are no passwords"));
      }
      say(Remark.note("serving", "serving %s until stopped (Ctrl-C)", settings.store()));
      UntilStopped.latch().await();
    }
    return ExitCode.DONE;
  }

  private Server.Settings settings() {
    if (port < 0 || port > GREATEST_PORT) {
      throw wrongUsage("--port is 0 to %d", GREATEST_PORT);
    }
    return new Server.Settings(
        options().database(),
        address(),
        port,
        hosts.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()),
        Optional.ofNullable(title).filter(text -> !text.isBlank()),
        options().labels());
  }

  private InetAddress address() {
    try {
      return listen == null
          ? InetAddress.getLoopbackAddress()
          : InetAddress.getAllByName(listen)[0];
    } catch (UnknownHostException unknown) {
      throw wrongUsage("--listen: '%s' is no address of a machine", listen);
    }
  }

  private void told(Throwable fault) {
    console().tell("pocoscope: a fault of pocoscope's own, in an answer of the server's:");
    console().tellTrace(fault);
  }
}
