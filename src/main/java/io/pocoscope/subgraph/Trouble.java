package io.pocoscope.subgraph;

/** What a failure says about how an endpoint should be asked. */
enum Trouble {
  /** It was asked too often. */
  TOO_OFTEN,
  /** It could not answer: less at once may help. */
  OVERLOAD,
  /** It did not answer in time: less at once, or pages of another size, may help. */
  TOO_SLOW,
  /** It names a limit of its own that the answer would exceed. */
  TOO_LARGE,
  /** The connection or the answer broke. */
  BROKEN,
  /** Asking again gives the same. */
  LASTING
}
