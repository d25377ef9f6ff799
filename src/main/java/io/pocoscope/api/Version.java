package io.pocoscope.api;

import io.pocoscope.store.Resource;

/** The version of this program, as the build wrote it down. */
public final class Version {
  private Version() {}

  public static String number() {
    return Resource.text(Version.class, "/io/pocoscope/version.properties")
        .strip()
        .replace("version=", "");
  }
}
