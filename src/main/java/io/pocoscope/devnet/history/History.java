package io.pocoscope.devnet.history;

import io.pocoscope.devnet.history.WrittenBlock.Writing;
import io.pocoscope.devnet.schema.ApiSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Every version of every entity up to a head, and what is known of the blocks. Many threads may
 * {@linkplain #read read} it while others let it grow or reorganise it. No mapping of the subgraph
 * ever removes an entity, so that a version ends only where the next begins.
 */
public final class History {
  private final ApiSchema schema;
  private final String deployment;
  private final Branches branches;
  private final Sharing sharing = new Sharing();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, EntityTable> tables = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Long, Long> times = new ConcurrentSkipListMap<>();

  /** What is to be written by the blocks to come, one after another. */
  private final Deque<WrittenBlock> coming = new ArrayDeque<>();

  private long deepest;
  private volatile long head;
  private volatile long kept = Long.MAX_VALUE;

  public History(ApiSchema schema, String deployment) {
    this.schema = schema;
    this.deployment = deployment;
    this.branches = new Branches(deployment);
  }

  public ApiSchema schema() {
    return schema;
  }

  public String deployment() {
    return deployment;
  }

  /** The newest block. */
  public long head() {
    return head;
  }

  /** The oldest block that can be asked for: 0, unless older ones are {@linkplain #keep pruned}. */
  public long earliest() {
    return Math.max(0, head - kept);
  }

  /**
   * Prunes: what is older than so many blocks below the head, wherever that is, is gone for those
   * who ask.
   *
   * @param blocks 0 keeps the head alone
   */
  public void keep(long blocks) {
    kept = blocks;
  }

  /** The time of the newest block that has one, at or below a block; seconds since 1970. */
  public long timeAt(long block) {
    var entry = times.floorEntry(block);
    return entry == null ? 0 : entry.getValue();
  }

  /** The hash of a block, made up: a dump of entities has none. */
  public String hashOf(long block) {
    return read(() -> branches.hashOf(block));
  }

  /** The block of a hash, if it is or was of this history: dropped ones lead to their number. */
  public Optional<Long> blockWithHash(String hash) {
    return read(() -> branches.blockWithHash(hash, head));
  }

  /** The entities of a type. */
  public EntityTable table(String type) {
    return tables.computeIfAbsent(type, name -> new EntityTable(schema.type(name), sharing));
  }

  /** Looks at the history while nobody changes it. */
  public <T> T read(Supplier<T> look) {
    lock.readLock().lock();
    try {
      return look.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** What a question begins with, to tell later whether the chain was changed under it. */
  public Mark mark() {
    return read(() -> new Mark(head, branches.left()));
  }

  /**
   * Whether reorganisations since a mark may have changed what a block says. As in graph-node, any
   * may have been as deep as the deepest ever.
   */
  public boolean isOvertaken(Mark mark, long block) {
    return read(
        () -> {
          int more = branches.left() - mark.reorganisations();
          return more > 0 && block + deepest * more > mark.head();
        });
  }

  /** Takes a version of an entity, of any block, before anybody reads. */
  public void add(String type, String id, Version version) {
    write(
        () -> {
          table(type).add(id, version);
          head = Math.max(head, version.from());
          if (version.to() != Version.OPEN) {
            head = Math.max(head, version.to());
          }
        });
  }

  /** Takes a block and its time, seconds since 1970. */
  public void addBlock(long number, long time) {
    // The time first: whoever sees the new head must find its time.
    times.put(number, time);
    head = Math.max(head, number);
  }

  /**
   * Takes the last blocks that wrote something off the chain: they come back one by one as it
   * {@linkplain #advance advances}, at the numbers that are next then.
   *
   * @param blocks how many; all but the first if there are fewer
   */
  public void holdBack(long blocks) {
    write(
        () -> {
          times.descendingKeySet().stream()
              .limit(Math.max(0, Math.min(blocks, times.size() - 1L)))
              .reduce((later, earlier) -> earlier)
              .ifPresent(first -> comeLater(cut(first - 1)));
        });
  }

  /**
   * Adds the next block: with the next writings that are to come, at their time, if there are any.
   *
   * @param seconds how much later a block is that writes nothing
   */
  public void advance(long seconds) {
    write(
        () -> {
          if (coming.isEmpty()) {
            addBlock(head + 1, timeAt(head) + seconds);
          } else {
            write(coming.remove(), head + 1, Comeback.ANEW);
          }
        });
  }

  /**
   * Adds the next block, with what somebody thought up.
   *
   * @param seconds how much later it is than the last
   * @param changes what it makes of entities, of each once
   */
  public void mine(long seconds, List<Change> changes) {
    write(
        () -> {
          long number = head + 1;
          for (Change change : changes) {
            EntityTable table = table(change.type());
            table.write(table.changed(change, number));
          }
          addBlock(number, timeAt(head) + seconds);
        });
  }

  /** Replaces the last blocks by others. The head is one block further on then. */
  public void reorganise(Reorganisation how) {
    write(
        () -> {
          long dropped = head;
          long time = timeAt(head);
          long base = Math.max(0, head - how.depth());
          Deque<WrittenBlock> all = cut(base);
          branches.fork(base, dropped);
          deepest = Math.max(deepest, dropped - base);
          rewrite(all, base, how);
          addBlock(dropped + 1, coming.isEmpty() ? time + how.comeback().seconds() : timeAt(head));
        });
  }

  private void rewrite(Deque<WrittenBlock> dropped, long base, Reorganisation how) {
    Comeback comeback = how.comeback();
    TimeShift shift = new TimeShift(table("Deal"), base, comeback.seconds());
    while (!dropped.isEmpty() && dropped.element().number() <= how.returning()) {
      WrittenBlock old = dropped.remove();
      WrittenBlock next = comeback.sameTransactions() ? old : old.afterDrop();
      write(next.later(comeback.seconds(), shift), old.number() + comeback.blocks(), comeback);
    }
    if (!dropped.isEmpty() && how.rest() == Reorganisation.Rest.GONE) {
      // What was to come builds on what is gone.
      coming.clear();
    } else {
      Deque<WrittenBlock> later = new ArrayDeque<>();
      dropped.stream().map(WrittenBlock::afterDrop).forEach(later::add);
      comeLater(later);
    }
  }

  /** Before whatever was to come already. */
  private void comeLater(Deque<WrittenBlock> blocks) {
    blocks.descendingIterator().forEachRemaining(coming::addFirst);
  }

  private void write(WrittenBlock block, long number, Comeback how) {
    Rewriting rewriting = new Rewriting(block, number, branches.name(), how.reversed());
    for (Writing writing : rewriting.writings()) {
      writing.table().write(writing.version());
    }
    addBlock(number, block.time());
  }

  /** Takes the blocks after a block off the chain, and gives those that wrote something. */
  private Deque<WrittenBlock> cut(long base) {
    TreeMap<Long, List<Writing>> writings = new TreeMap<>();
    for (EntityTable table : new TreeMap<>(tables).values()) {
      for (Version version : table.cut(base)) {
        writings
            .computeIfAbsent(version.from(), block -> new ArrayList<>())
            .add(new Writing(table, version));
      }
    }
    Deque<WrittenBlock> blocks = new ArrayDeque<>();
    writings.forEach(
        (number, written) -> blocks.add(new WrittenBlock(number, timeAt(number), false, written)));
    times.tailMap(base, false).clear();
    head = base;
    return blocks;
  }

  private void write(Runnable change) {
    lock.writeLock().lock();
    try {
      change.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * A state of the chain.
   *
   * @param reorganisations how many there had been
   */
  public record Mark(long head, int reorganisations) {}
}
