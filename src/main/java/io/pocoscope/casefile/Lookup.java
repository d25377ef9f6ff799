package io.pocoscope.casefile;

import java.util.List;
import java.util.Optional;

/** What an id, a part of one or a name leads to. */
public sealed interface Lookup {
  record Found(CaseFile file) implements Lookup {}

  /** Nothing is called so. */
  record Unknown(String id) implements Lookup {}

  /**
   * More than one thing is called so.
   *
   * @param candidates some of them
   * @param more whether there are others
   */
  record Ambiguous(String id, List<Candidate> candidates, boolean more) implements Lookup {}

  /**
   * What may be meant.
   *
   * @param kind task, deal, app, dataset, pool or address
   * @param id whole
   * @param name what its owner calls it
   */
  record Candidate(String kind, String id, Optional<String> name) {}
}
