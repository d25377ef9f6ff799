package io.pocoscope.rate;

import org.junit.jupiter.api.Tag;

/** The same, with enough samples to measure it. */
@Tag("slow")
class CoverageIT extends CoverageTest {
  @Override
  int trials() {
    return 1000;
  }
}
