package io.pocoscope.ruin;

/** How large claims in continuous time are, in penalties. */
public sealed interface ClaimSizes permits ClaimLaw, DiscreteClaims {
  /** On average. */
  double mean();
}
