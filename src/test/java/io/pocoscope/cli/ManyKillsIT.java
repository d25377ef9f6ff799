package io.pocoscope.cli;

import org.junit.jupiter.api.Tag;

/** The same, so often that every moment has its turn. */
@Tag("slow")
class ManyKillsIT extends KillIT {
  @Override
  int kills() {
    return 25;
  }
}
