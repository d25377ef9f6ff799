# To be sourced: run_java CLASS compiles the program of standard input, a class of that name, against Spark and
# duckdb_jdbc, runs it in a temporary folder, and leaves what it prints in the file seen there; same_as_expected
# compares that with standard input, and fails where it is another. Needs java and javac (17), and mvn.
spark_version=4.2.0
duckdb_version=1.5.6.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.apache.spark</groupId><artifactId>spark-sql_2.13</artifactId><version>$spark_version</version>
    </dependency>
    <dependency>
      <groupId>org.duckdb</groupId><artifactId>duckdb_jdbc</artifactId><version>$duckdb_version</version>
    </dependency>
  </dependencies>
</project>
POM

# A session in this process: Local.spark()
cat > "$work/Local.java" <<'JAVA'
import org.apache.spark.sql.SparkSession;

class Local {
  static SparkSession spark() {
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", false)
        .config("spark.sql.warehouse.dir", "warehouse")
        .getOrCreate();
  }
}
JAVA

# The packages that Spark looks into, of its own launcher's list
opens=()
for package in lang lang.invoke lang.reflect io net nio util util.concurrent util.concurrent.atomic; do
  opens+=("--add-opens=java.base/java.$package=ALL-UNNAMED")
done
opens+=(--add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/sun.util.calendar=ALL-UNNAMED)

run_java() {
  cat > "$work/$1.java"
  (cd "$work" && mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >&2 && javac -cp 'lib/*' Local.java "$1.java" \
    && SPARK_LOCAL_IP=127.0.0.1 java "${opens[@]}" -Djava.io.tmpdir="$work" -cp 'lib/*:.' "$1" 2>/dev/null | tee seen)
}

same_as_expected() {
  cat > "$work/expected"
  if ! diff "$work/expected" "$work/seen"; then
    echo "no longer as described, Spark $spark_version, duckdb_jdbc $duckdb_version" >&2
    return 1
  fi
  echo "as described, Spark $spark_version, duckdb_jdbc $duckdb_version"
}
