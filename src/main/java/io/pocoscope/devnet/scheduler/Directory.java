package io.pocoscope.devnet.scheduler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which pools have a scheduler, and which of these is gone: Compass does not know of that. */
final class Directory implements AutoCloseable {
  private final Set<String> listed;
  private final Set<String> gone;
  private final Optional<Socket> closedPort;

  private Directory(Set<String> listed, Set<String> gone, Optional<Socket> closedPort) {
    this.listed = listed;
    this.gone = gone;
    this.closedPort = closedPort;
  }

  /** Of these pools. */
  static Directory of(List<String> pools, SchedulerSettings settings) {
    List<String> shuffled =
        pools.stream()
            .sorted(Comparator.comparing(pool -> (pool + settings.seed()).hashCode()))
            .toList();
    int size = (int) Math.ceil(settings.share() * shuffled.size());
    Set<String> listed = new HashSet<>(shuffled.subList(0, size));
    boolean lost = settings.faults() > 0 && size > 1;
    return new Directory(
        listed,
        lost ? Set.of(shuffled.get(0)) : Set.of(),
        lost ? Optional.of(closedPort()) : Optional.empty());
  }

  /** The address of a pool's scheduler, be it gone, if there is one. */
  Optional<String> apiUrl(String pool, String schedulers) {
    if (!listed.contains(pool)) {
      return Optional.empty();
    }
    String base =
        gone.contains(pool)
            ? String.format(
                Locale.ROOT,
                "http://127.0.0.1:%d/schedulers/",
                closedPort.orElseThrow().getLocalPort())
            : schedulers;
    return Optional.of(base + pool);
  }

  boolean answers(String pool) {
    return listed.contains(pool) && !gone.contains(pool);
  }

  @Override
  public void close() {
    closedPort.ifPresent(Directory::release);
  }

  /** Taken, so that nobody else comes to listen there, and not listened at. */
  private static Socket closedPort() {
    try {
      Socket socket = new Socket();
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void release(Socket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
