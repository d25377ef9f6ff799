package io.pocoscope.casefile;

import java.util.List;

/** What an id, or the beginning of one, leads to. */
public sealed interface Lookup {
  record Found(CaseFile file) implements Lookup {}

  /** No id begins so. */
  record Unknown(String id) implements Lookup {}

  /**
   * More than one id begins so.
   *
   * @param ids some of them, whole
   */
  record Ambiguous(String id, List<String> ids) implements Lookup {}
}
