package io.pocoscope.market;

import java.util.Arrays;
import java.util.List;

/**
 * What really happened: slots in the order of their deadlines (of their last update, where no
 * deadline is known), with the accounts that took part. An account that took part in several roles
 * stands there as often.
 */
public final class History {
  /** What became of a slot. */
  public enum Fate {
    COMPLETED,
    FAILED,
    PENDING
  }

  private final List<String> accounts;
  private final Fate[] fates;
  private final long[] deadlines;
  private final int[] requesters;
  private final int[] starts;
  private final int[] parties;
  private final long unknown;
  private final long undated;

  private History(Builder built, List<String> accounts, long unknown, long undated) {
    this.accounts = List.copyOf(accounts);
    this.fates = Arrays.copyOf(built.fates, built.size);
    this.deadlines = Arrays.copyOf(built.deadlines, built.size);
    this.requesters = Arrays.copyOf(built.requesters, built.size);
    this.starts = Arrays.copyOf(built.starts, built.size + 1);
    this.parties = Arrays.copyOf(built.parties, built.members);
    this.unknown = unknown;
    this.undated = undated;
  }

  /** Those who take part; elsewhere they are numbers in this list. */
  public List<String> accounts() {
    return accounts;
  }

  /** How many slots there are, but for those of which too little is known. */
  public int slots() {
    return fates.length;
  }

  /** Slots of which too little is known; they are left out. */
  public long unknown() {
    return unknown;
  }

  /** Slots without a known deadline: they stand at the time of their last update. */
  public long undated() {
    return undated;
  }

  Fate fate(int slot) {
    return fates[slot];
  }

  /** Seconds since 1970. */
  long deadline(int slot) {
    return deadlines[slot];
  }

  /** Whether the requester of any slot is known. */
  public boolean knowsRequesters() {
    return Arrays.stream(requesters).anyMatch(requester -> requester >= 0);
  }

  /** Its requester, whether or not that is a party here; −1 where it is not known. */
  int requester(int slot) {
    return requesters[slot];
  }

  int first(int slot) {
    return starts[slot];
  }

  /** Behind the last one. */
  int end(int slot) {
    return starts[slot + 1];
  }

  int party(int i) {
    return parties[i];
  }

  /** Whether an earlier party of the slot is the same account. */
  boolean again(int slot, int i) {
    for (int j = starts[slot]; j < i; j++) {
      if (parties[j] == parties[i]) {
        return true;
      }
    }
    return false;
  }

  /** Takes slots in the order of their deadlines. */
  public static final class Builder {
    private Fate[] fates = new Fate[1024];
    private long[] deadlines = new long[1024];
    private int[] requesters = new int[1024];
    private int[] starts = new int[1025];
    private int[] parties = new int[4096];
    private int size;
    private int members;

    /**
     * A new slot.
     *
     * @param deadline seconds since 1970
     * @param requester a number for its requester; −1 where it is not known
     */
    public void slot(Fate fate, long deadline, int requester) {
      if (size == fates.length) {
        fates = Arrays.copyOf(fates, 2 * size);
        deadlines = Arrays.copyOf(deadlines, 2 * size);
        requesters = Arrays.copyOf(requesters, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size + 1);
      }
      fates[size] = fate;
      deadlines[size] = deadline;
      requesters[size] = requester;
      size++;
      starts[size] = members;
    }

    /** An account, by its number, takes part in the last slot. */
    public void party(int account) {
      if (members == parties.length) {
        parties = Arrays.copyOf(parties, 2 * members);
      }
      parties[members++] = account;
      starts[size] = members;
    }

    /**
     * The history.
     *
     * @param accounts those whose numbers were used
     * @param unknown slots that were left out
     * @param undated slots that stand at another time than their deadline, as that is not known
     */
    public History history(List<String> accounts, long unknown, long undated) {
      return new History(this, accounts, unknown, undated);
    }
  }
}
