# For ./pocoscope, which sets $jar, $java, $version and say: the program's classes as the JVM
# keeps them once it has loaded them, so that a start finds them ready. Without it all is the same,
# only slower; so nothing here is a failure, and nobody waits for another who makes it.
# It has the time of the jar that it is of, to the bit, and its name says the Java. An empty one is
# being made, or could not be.
kept=${jar%/*}
archive=$kept/pocoscope-$version.jsa
made=$kept/pocoscope-$$.making # moved to its place when whole

find_archive() {
  case $version in '' | *[!0-9A-Za-z._+-]*) archive= && return ;; esac
  fits || tried || [ "${POCOSCOPE_REBUILD:-}" = no ] || make_archive
  fits || archive=
}

fits() { [ -s "$archive" ] && [ -f "$archive" ] && ! [ "$jar" -nt "$archive" ] && ! [ "$archive" -nt "$jar" ]; }

tried() { [ -f "$archive" ] && ! [ -s "$archive" ] && ! [ "$jar" -nt "$archive" ]; }

make_archive() {
  [ -w "$kept" ] && [ ! -d "$archive" ] || return 0
  trap 'stop_making 130' INT
  trap 'stop_making 143' TERM HUP
  if claim; then
    # Who looks on is told why this start takes some seconds.
    if ${was_built:-false} || [ -t 2 ]; then say "making ready for faster starts ..."; fi
    rehearse &
    rehearsal=$!
    if wait "$rehearsal" && whole && touch -r "$archive" "$made"; then
      mv -f "$made" "$archive"
    fi
    rm -f "$made"
  fi
  trap - INT TERM HUP
}

# Only one makes it: who cannot begin the file goes without. What is of an earlier jar goes.
claim() {
  for old in "$archive" "$kept"/pocoscope-*.jsa; do
    if [ "$old" = "$archive" ] || [ "$jar" -nt "$old" ]; then
      rm -f "$old"
    fi
  done
  (set -C && : >"$archive") 2>/dev/null && touch -r "$jar" "$archive"
}

# In the program's own manner of starting, with no options of the user's.
rehearse() {
  unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
  exec "$java" -XX:ArchiveClassesAtExit="$made" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m \
    -Djava.io.tmpdir="$kept" -Dpocoscope.called="$0" -cp "$jar" io.pocoscope.cli.Rehearsal
} >"$kept/archive.log" 2>&1 </dev/null

# One that a full disk has cut off would end the JVM that takes it, and only this looks at all of it.
whole() {
  [ -s "$made" ] && (
    "$java" -XX:+IgnoreUnrecognizedVMOptions -Xshare:on -XX:+VerifySharedSpaces -XX:+UseSerialGC \
      -XX:-CreateCoredumpOnCrash -XX:ErrorFile=/dev/null \
      -XX:SharedArchiveFile="$made" -cp "$jar" -version
  ) >/dev/null 2>&1
}

stop_making() {
  kill "${rehearsal:-}" 2>/dev/null || true
  rm -f "$made" "$archive"
  exit "$1"
}
