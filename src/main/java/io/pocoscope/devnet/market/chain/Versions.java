package io.pocoscope.devnet.market.chain;

import io.pocoscope.devnet.history.Version;
import io.pocoscope.devnet.market.writing.VersionSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns changes of entities into versions: how an entity looks at the end of a block counts, and a
 * version ends where it looks otherwise. Holds only what may still change.
 */
final class Versions {
  private final VersionSink sink;
  private final IdentityHashMap<Object, Living> living = new IdentityHashMap<>();
  private final List<Living> changed = new ArrayList<>();
  private long born;

  /** An entity that may still change. */
  private static final class Living {
    private final long number;
    private final Supplier<Draft> look;
    private Optional<Draft> shown = Optional.empty();
    private long from;
    private boolean changed;
    private boolean retired;

    Living(long number, Supplier<Draft> look) {
      this.number = number;
      this.look = look;
    }
  }

  Versions(VersionSink sink) {
    this.sink = sink;
  }

  /**
   * Something has changed in this block.
   *
   * @param subject what the entity mirrors, by identity
   * @param look how the entity looks at the end of a block
   */
  void changed(Object subject, Supplier<Draft> look) {
    Living entity = living.computeIfAbsent(subject, any -> new Living(born++, look));
    if (!entity.changed) {
      entity.changed = true;
      changed.add(entity);
    }
  }

  /** Saves what never changes. */
  void saveForGood(Draft draft, long block) {
    emit(draft.complete(), block, Version.OPEN);
  }

  /** Lets go of what will not change any more after this block. */
  void retire(Object subject) {
    Living entity = living.remove(subject);
    if (entity != null) {
      entity.retired = true;
      if (!entity.changed) {
        emit(entity, Version.OPEN);
      }
    }
  }

  /** Looks at what has changed in a block. */
  void endBlock(long block) {
    for (Living entity : changed) {
      entity.changed = false;
      renew(entity, block);
      if (entity.retired) {
        emit(entity, Version.OPEN);
      }
    }
    changed.clear();
  }

  /** Gives out what holds at the head. */
  void finish(long block) {
    endBlock(block);
    living.values().stream()
        .sorted(Comparator.comparingLong(entity -> entity.number))
        .forEach(entity -> emit(entity, Version.OPEN));
    living.clear();
  }

  /** A node writes no version that looks like the one before. */
  private void renew(Living entity, long block) {
    Draft look = entity.look.get().complete();
    if (entity.shown.isEmpty() || !Arrays.equals(entity.shown.get().values(), look.values())) {
      emit(entity, block);
      entity.shown = Optional.of(look);
      entity.from = block;
    }
  }

  private void emit(Living entity, long to) {
    entity.shown.ifPresent(draft -> emit(draft, entity.from, to));
  }

  private void emit(Draft draft, long from, long to) {
    sink.version(draft.type(), draft.id(), from, to, draft.values());
  }
}
