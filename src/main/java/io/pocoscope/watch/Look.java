package io.pocoscope.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a store has shown.
 *
 * @param network whose history it is
 * @param block up to which the store knows the chain
 * @param time that block's, or a little before
 * @param first whether the watch begins with this look: what changed is what there was
 * @param change since the look before
 * @param raised how many alarms are on
 * @param goneBefore whether the endpoint was gone at the sync before this one
 * @param messages what is to be told, and was not yet
 */
public record Look(
    Optional<String> network,
    Optional<Long> block,
    Optional<Instant> time,
    boolean first,
    Change change,
    long raised,
    boolean goneBefore,
    List<Message> messages) {
  public Look {
    messages = List.copyOf(messages);
  }
}
