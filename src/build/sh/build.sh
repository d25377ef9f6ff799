# For ./pocoscope, which sets $home, $jar and say: brings the jar up to its sources.
sources='pom.xml src/main src/build queries schema'
log=$home/target/build.log
next=$home/target/pocoscope-next.jar # moved to its place when whole; who runs the old one keeps it
built=$home/target/pocoscope.built   # the sum of the sources of the jar, and the number of its libraries
lock=$home/target/building

build_if_needed() {
  look_whether_to_build
  [ -n "$why" ] || return 0
  if [ -f "$jar" ] && [ "${POCOSCOPE_REBUILD:-}" = no ]; then
    return 0
  fi
  obstacle=$(why_not_build)
  if [ -n "$obstacle" ]; then
    if [ -f "$jar" ] && [ -d "$home/target/lib" ]; then
      say "$why, but $obstacle: running what is built"
      return 0
    fi
    say "$why, but $obstacle"
    exit 2
  fi
  take_lock
  look_whether_to_build # who held the lock may have built it
  [ -z "$why" ] || build
  release_lock
}

# Finds why it has to be built; nothing if it need not.
look_whether_to_build() {
  why=
  count_libraries
  if [ ! -f "$jar" ]; then
    why="first use"
  elif [ "$libraries" -le 1 ] || { told && [ "$told_libraries" -ne "$libraries" ]; }; then
    why="target/lib is not whole"
  elif looks_older && ! { told && [ "$told_sum" = "$(sum)" ]; }; then
    why="the sources have changed (POCOSCOPE_REBUILD=no: run what is built)"
  fi
}

# A source is newer than the jar, or the jar is of a time to come; cheap, and not always right.
looks_older() {
  [ -f "$home/pom.xml" ] && [ -d "$home/src/main" ] || return 1
  [ -n "$(cd -- "$home" && find $sources target/pocoscope.jar \
    \( -newer target/pocoscope.jar -o -name pocoscope.jar -mmin -0 \) -print 2>/dev/null)" ]
}

sum() { (cd -- "$home" && find $sources -type f -exec cksum {} + | sort | cksum | tr ' ' -); }

count_libraries() {
  libraries=0
  for library in "$home"/target/lib/*; do libraries=$((libraries + 1)); done
}

# Whether what was noted is of this jar: somebody may have run mvn since.
told() {
  [ -f "$built" ] && ! [ "$jar" -nt "$built" ] && { read -r told_sum && read -r told_libraries; } <"$built"
}

why_not_build() {
  if ! command -v mvn >/dev/null 2>&1; then
    echo "building takes Maven (3.8 or newer): install it"
  elif ! mkdir -p "$home/target" 2>/dev/null || [ ! -w "$home/target" ]; then
    echo "$home/target cannot be written"
  fi
}

# One builds at a time; the lock of a process that is gone is nobody's.
take_lock() {
  told_wait=false
  until mkdir "$lock" 2>/dev/null; do
    holder=$(cat "$lock/pid" 2>/dev/null || true)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null && [ ! -d "/proc/$holder" ]; then
      rm -rf "$lock"
    else
      $told_wait || say "waiting for another process (${holder:-just started}) that builds; if there is none, remove $lock"
      told_wait=true
      sleep 1
    fi
  done
  echo $$ >"$lock/pid"
  trap 'stop_building 130' INT
  trap 'stop_building 143' TERM HUP
}
release_lock() {
  rm -rf "$lock"
  trap - INT TERM HUP
}
stop_building() {
  kill "${maven:-}" 2>/dev/null || true
  release_lock
  exit "$1"
}

build() {
  say "$why: building $jar ..."
  started=$(date +%s)
  new_sum=$(sum)
  : >"$lock/started"
  (cd -- "$home" && exec mvn -B -Pprogram package) >"$log" 2>&1 </dev/null &
  maven=$!
  watch
  if ! wait "$maven"; then
    rm -f "$next"
    release_lock
    failed
  fi
  # Of the time when it was begun: what has been edited since is newer.
  touch -r "$lock/started" "$next"
  mv -f "$next" "$jar"
  count_libraries
  printf '%s\n%s\n' "$new_sum" "$libraries" >"$built"
  was_built=true
  say "built in $(($(date +%s) - started)) s"
}

# A counter on a terminal, else a line for each step.
watch() {
  shown=
  while kill -0 "$maven" 2>/dev/null; do
    step=$(step)
    if [ -t 2 ]; then
      printf '\r  %s: %d s \033[K' "$step" $(($(date +%s) - started)) >&2
    elif [ "$step" != "$shown" ]; then
      say "  $step"
      shown=$step
    fi
    sleep 1
  done
  [ ! -t 2 ] || printf '\r\033[K' >&2
}

step() {
  case $(grep -E '^\[INFO\] (--- |Download(ing|ed) )' "$log" | tail -n 1) in
    *Download*) echo "fetching libraries ($(grep -c '^\[INFO\] Downloaded ' "$log") files)" ;;
    *apollo*) echo "making typed queries (1 of 3)" ;;
    *test* | *surefire* | *native-library* | *dependency* | *jar*) echo "packing (3 of 3)" ;;
    *compiler*) echo "compiling (2 of 3)" ;;
    *) echo "${step:-starting}" ;;
  esac
}

failed() {
  old=
  [ ! -f "$jar" ] || old='; POCOSCOPE_REBUILD=no runs the one that was built before'
  if grep -qE 'No space left on device' "$log"; then
    say "the disk is full: no build without some 300 MB in $home/target and ~/.m2$old"
    exit 2
  elif grep -qE 'Unknown host|name resolution|Connection (refused|timed out|reset)|Network is unreachable|[Cc]ould not transfer|No route to host' "$log"; then
    say "Maven cannot fetch what the build needs: no network, or Maven Central is out of reach (see $log)$old"
    exit 2
  elif grep -qE 'No compiler is provided|perhaps you are running on a JRE' "$log"; then
    say "the build takes a JDK, and this Java is a JRE: install a JDK, 17 or newer$old"
    exit 2
  fi
  say "the build failed: $(grep -E '^\[ERROR\]' "$log" | head -n 1 | cut -c 1-200) (see $log)$old"
  exit 1
}
