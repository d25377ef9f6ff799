package io.pocoscope.cli.failure;

import com.google.errorprone.annotations.FormatMethod;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.cli.option.AddressText;
import io.pocoscope.cli.option.RoleText;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Remark;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --role} and {@code --id}: the slots of one actor. */
final class ActorOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      converter = RoleText.class,
      completionCandidates = RoleText.Names.class,
      description = "Whose slots, with --id: ${COMPLETION-CANDIDATES} (default: all slots).")
  private PartyRole role;

  @Option(
      names = "--id",
      paramLabel = "ADDRESS",
      converter = AddressText.class,
      description = "The address of the one in that role.")
  private String id;

  /**
   * Those slots that a filter lets through.
   *
   * @throws ParameterException if one of the two is missing, or nobody of that address is known
   */
  SlotFilter of(Pocoscope poco, SlotFilter all) {
    if (role == null && id == null) {
      return all;
    }
    if (role == null) {
      throw wrong("--id %s: say in which role, such as --role pool", id);
    }
    if (id == null) {
      throw wrong("--role %s: say whose slots, with --id ADDRESS", role.label());
    }
    String its = grouping().condition(id);
    if (!poco.hasSlots(its)) {
      throw wrong(
          "no slot of %s %s is known: vet --role %s lists those that are",
          role.label(), id, role.label());
    }
    return all.and(its);
  }

  /** Whose slots these are, where not everybody's are asked for. */
  Optional<Remark> told() {
    return Optional.ofNullable(id)
        .map(it -> Remark.note("whose", "only slots of %s %s", role.label(), it));
  }

  private Grouping grouping() {
    return Grouping.named(role.label()).orElseThrow();
  }

  @FormatMethod
  private ParameterException wrong(String why, Object... values) {
    return new ParameterException(command.commandLine(), String.format(Locale.ROOT, why, values));
  }
}
