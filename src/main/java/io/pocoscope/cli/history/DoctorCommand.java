package io.pocoscope.cli.history;

import io.pocoscope.api.StoreHealth;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.result.history.DoctorResult;
import io.pocoscope.result.history.Finding;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.ProxyServer;
import io.pocoscope.subgraph.ProxySettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: whether all is there that pocoscope needs. */
@Command(
    name = "doctor",
    description =
        "Looks whether all is there that pocoscope needs: a line to a check, with what to do.",
    footer = {
      "",
      "Only an endpoint that is named, or that the store was filled from, is asked, and",
      "only how far it is and what it has. Exit code 0 if nothing is wrong, else that",
      "of the first thing that is.",
      "",
      "Example:",
      "  pocoscope doctor --network arbitrum"
    })
public final class DoctorCommand extends ConsoleCommand {
  @Mixin private EndpointOptions place = new EndpointOptions();

  @Mixin private ApiKeyOptions apiKey = new ApiKeyOptions();

  @Override
  public Integer call() {
    List<Finding> findings = findings(options().database());
    print(
        DoctorResult.of(findings.stream().map(it -> it.worded(console().calling()::in)).toList()));
    return findings.stream()
        .mapToInt(Finding::exitCode)
        .filter(code -> code != ExitCode.DONE)
        .findFirst()
        .orElse(ExitCode.DONE);
  }

  private List<Finding> findings(Path store) {
    List<Finding> findings = new ArrayList<>();
    try {
      findings.addAll(look("java", MachineChecks::java));
      findings.addAll(look("memory", MachineChecks::memory));
      findings.addAll(look("disk", () -> MachineChecks.disk(store)));
      findings.addAll(look("temporary", MachineChecks::temporary));
      findings.addAll(look("duckdb", MachineChecks::duckDb));
      findings.addAll(look("store", () -> StoreCheck.of(store)));
      findings.addAll(look("endpoint", this::endpoint));
      findings.addAll(look("terminal", () -> MachineChecks.terminal(console())));
    } finally {
      idle();
    }
    return findings;
  }

  private List<Finding> look(String check, Supplier<List<Finding>> how) {
    now("looking at the " + check);
    return Look.at(check, how);
  }

  private List<Finding> endpoint() {
    Optional<EndpointOptions.Chosen> chosen = chosen();
    if (chosen.isEmpty()) {
      return EndpointChecks.noneKnown();
    }
    List<Finding> seen =
        new EndpointChecks(asked(chosen.get().endpoint()), console().clock()).all();
    boolean gone = seen.stream().anyMatch(it -> it.exitCode() != ExitCode.DONE);
    return gone && chosen.get().remembered() && isMadeUp(options().database())
        ? EndpointChecks.madeUp()
        : seen;
  }

  private static boolean isMadeUp(Path store) {
    return StoreHealth.of(store).meta().generated();
  }

  /** What is wrong with the store, its own line says. */
  private Optional<EndpointOptions.Chosen> chosen() {
    try {
      return place.chosen(options().database());
    } catch (StoreFailure unread) {
      return Optional.empty();
    }
  }

  private Endpoint asked(Endpoint where) {
    try {
      Endpoint withKey = apiKey.addTo(where, console().environment());
      return ProxySettings.of(console().environment()).lead(withKey);
    } catch (ProxyServer.BadProxy bad) {
      throw wrongUsage("%s", bad.getMessage());
    }
  }
}
