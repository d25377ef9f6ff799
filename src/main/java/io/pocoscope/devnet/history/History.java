package io.pocoscope.devnet.history;

import io.pocoscope.devnet.schema.ApiSchema;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Every version of every entity up to a head, and what is known of the blocks. Many threads may
 * {@linkplain #read read} it while one adds blocks; versions are added before anybody reads.
 */
public final class History {
  private final ApiSchema schema;
  private final String deployment;
  private final Sharing sharing = new Sharing();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, EntityTable> tables = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Long, Long> times = new ConcurrentSkipListMap<>();

  private volatile long head;
  private volatile long kept = Long.MAX_VALUE;

  public History(ApiSchema schema, String deployment) {
    this.schema = schema;
    this.deployment = deployment;
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
    return BlockHash.of(deployment, block);
  }

  /** The block of a hash, if it is of this history. */
  public Optional<Long> blockWithHash(String hash) {
    return BlockHash.number(hash).filter(block -> block <= head && hashOf(block).equals(hash));
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

  private void write(Runnable change) {
    lock.writeLock().lock();
    try {
      change.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
