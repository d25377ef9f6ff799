# To be sourced: run_java CLASS compiles the program of standard input, a class of that name that uses java.sql, against
# duckdb_jdbc, and leaves what it prints in the file seen of a temporary folder; same_as_expected compares that with
# standard input, and fails where it is another. Needs java, javac and mvn.
duckdb_version=1.5.6.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

run_java() {
  cat > "$work/$1.java"
  (cd "$work" && mvn -q -B dependency:copy "-Dartifact=org.duckdb:duckdb_jdbc:$duckdb_version" -DoutputDirectory=lib >&2 \
    && javac -cp 'lib/*' "$1.java" && java -cp 'lib/*:.' "$1" 2>/dev/null | tee seen)
}

same_as_expected() {
  cat > "$work/expected"
  if ! diff "$work/expected" "$work/seen"; then
    echo "no longer as described, duckdb_jdbc $duckdb_version" >&2
    return 1
  fi
  echo "as described, duckdb_jdbc $duckdb_version"
}
