package io.pocoscope.offchain;

/** Hears how a pull gets on. */
public interface PullProgress {
  /** This begins now, in a few words. */
  void next(String doing);

  /** Schedulers have been asked about so many tasks, and so many are left. */
  void asked(long tasks, long left);

  /** Something out of the ordinary, in a sentence. */
  void note(String what);
}
