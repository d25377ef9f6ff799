package io.pocoscope.cli.failure;

/** Who is heard about why slots failed. */
enum Witness {
  chain,
  scheduler,
  both
}
