package io.pocoscope.serve;

import io.pocoscope.api.Known;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Answers that are kept as long as there is room, those that were asked for last. Who asks what
 * another one is finding out waits for that one; a failure is kept by nobody.
 */
final class Answers implements Known {
  private final long room;
  private final ToLongFunction<Object> size;
  private final Map<Object, Kept> kept = new LinkedHashMap<>(16, .75f, true);
  private long taken;

  /**
   * Nothing yet.
   *
   * @param room how much of what {@code size} counts is kept
   */
  Answers(long room, ToLongFunction<Object> size) {
    this.room = room;
    this.size = size;
  }

  private static final class Kept {
    private final CompletableFuture<Object> answer = new CompletableFuture<>();
    private long size;
  }

  @Override
  @SuppressWarnings("unchecked") // equal questions have answers of one type
  public <T> T once(Object question, Supplier<T> finding) {
    Kept mine = new Kept();
    Kept there = claim(question, mine);
    if (there != mine) {
      return (T) awaited(there);
    }
    try {
      T found = finding.get();
      keep(mine, found);
      mine.answer.complete(found);
      return found;
    } catch (RuntimeException | Error failure) {
      forget(question, mine);
      mine.answer.completeExceptionally(failure);
      throw failure;
    }
  }

  private synchronized Kept claim(Object question, Kept mine) {
    Kept there = kept.get(question);
    if (there == null) {
      kept.put(question, mine);
      return mine;
    }
    return there;
  }

  private static Object awaited(Kept there) {
    try {
      return there.answer.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw failed;
    }
  }

  private synchronized void keep(Kept mine, Object found) {
    mine.size = size.applyAsLong(found);
    taken += mine.size;
    Iterator<Kept> oldest = kept.values().iterator();
    while (taken > room && oldest.hasNext()) {
      Kept each = oldest.next();
      if (each.size > 0) {
        taken -= each.size;
        each.size = 0;
        oldest.remove();
      }
    }
  }

  private synchronized void forget(Object question, Kept mine) {
    kept.remove(question, mine);
  }
}
