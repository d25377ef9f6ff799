# To be sourced: run_java CLASS compiles the program of standard input, a class of that name, against tablesaw-core, and
# leaves what it prints in the file seen of a temporary folder; same_as_expected compares that with standard input, and
# fails where it is another. Needs java, javac and mvn.
tablesaw_version=0.44.4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

run_java() {
  cat > "$work/$1.java"
  cat > "$work/pom.xml" << POM
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>tech.tablesaw</groupId><artifactId>tablesaw-core</artifactId><version>$tablesaw_version</version>
  </dependency></dependencies>
</project>
POM
  (cd "$work" && mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >&2 \
    && javac -cp 'lib/*' "$1.java" && java -cp 'lib/*:.' "$1" 2>/dev/null | tee seen)
}

same_as_expected() {
  cat > "$work/expected"
  if ! diff "$work/expected" "$work/seen"; then
    echo "no longer as described, tablesaw-core $tablesaw_version" >&2
    return 1
  fi
  echo "as described, tablesaw-core $tablesaw_version"
}
