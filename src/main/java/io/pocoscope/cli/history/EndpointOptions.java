package io.pocoscope.cli.history;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.annotations.FormatMethod;
import io.pocoscope.api.SyncSource;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Network;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whose history, and where it is asked for: what is said, or where the last sync has asked. */
final class EndpointOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description =
          "arbitrum, arbitrum-sepolia or bellecour; with --endpoint, any name. One file holds one"
              + " network.")
  private String network;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "The subgraph's GraphQL address (default: that of the network, else where the store was"
              + " last filled from).")
  private String endpoint;

  /** The networks that have an endpoint of their own, for completion. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Network.values()).map(Network::label).iterator();
    }
  }

  /**
   * An endpoint to ask.
   *
   * @param network the network's name, as a store keeps it
   * @param remembered whether the store named it, and nobody else
   */
  record Chosen(Endpoint endpoint, String network, boolean remembered) {}

  /** The network that was named. */
  Optional<String> network() {
    return Optional.ofNullable(network);
  }

  /**
   * Where to ask; empty where nothing says it.
   *
   * @param store the file that may know it
   * @throws ParameterException if it is no address, or none that the store could keep
   */
  Optional<Chosen> chosen(Path store) {
    if (endpoint != null) {
      Endpoint named =
          Endpoint.parse(endpoint).orElseThrow(() -> wrong("'%s' is no HTTP address", endpoint));
      return Optional.of(new Chosen(named, label(named), false));
    }
    if (network == null) {
      return remembered(store);
    }
    Optional<Chosen> own =
        Network.named(network).map(known -> new Chosen(known.endpoint(), known.label(), false));
    return Optional.of(
        own.or(() -> remembered(store).filter(it -> it.network().equals(network)))
            .orElseThrow(this::unknownNetwork));
  }

  /** What is wrong where nobody says which history. */
  ParameterException nothingKnown() {
    return wrong(
        "say which history: --network %s, or --endpoint URL; later syncs into the same store ask"
            + " there without being told",
        names());
  }

  private Optional<Chosen> remembered(Path store) {
    return SyncSource.of(store).map(this::again);
  }

  private Chosen again(SyncSource source) {
    Endpoint endpointOfLast =
        Optional.of(source.endpoint())
            .filter(Endpoint::isWhole)
            .flatMap(Endpoint::parse)
            .orElseThrow(
                () ->
                    wrong(
                        "the store was last filled from %s, of which it keeps no secrets: give"
                            + " --endpoint URL, or set POCOSCOPE_ENDPOINT",
                        source.endpoint()));
    return new Chosen(
        endpointOfLast, source.network().orElseGet(() -> label(endpointOfLast)), true);
  }

  private String label(Endpoint where) {
    return network()
        .map(Network::canonical)
        .or(() -> Network.at(where).map(Network::label))
        .orElse("unnamed");
  }

  private ParameterException unknownNetwork() {
    return wrong(
        "no endpoint is known for the network '%s'%s: one of %s, or give --endpoint URL",
        network,
        Network.nearest(network)
            .map(near -> String.format(Locale.ROOT, " (did you mean %s?)", near.label()))
            .orElse(""),
        names());
  }

  private static String names() {
    return Arrays.stream(Network.values()).map(Network::label).collect(joining("|"));
  }

  @FormatMethod
  private ParameterException wrong(String why, Object... values) {
    return new ParameterException(command.commandLine(), String.format(Locale.ROOT, why, values));
  }
}
