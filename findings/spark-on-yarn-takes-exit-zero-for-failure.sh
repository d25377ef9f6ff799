#!/usr/bin/env bash
# A Spark program that has done its work and ends by System.exit(0) counts on YARN as failed, and is run a second time.
#
# Spark 4.2.0 (spark-yarn), Hadoop 3.5.0 (YARN's daemons, from hadoop-client-minicluster), --deploy-mode cluster. The same
# program, its SparkContext stopped and its answer printed: where its main returns, spark-submit ends with 0; where main
# calls System.exit(0), as programs do whose exit codes mean something, YARN says "Shutdown hook called before final
# status was reported", the whole of it is run once more, with the same end, and spark-submit ends with 1. So each answer
# is paid for twice, and a script takes it for none. (Other exit codes reach YARN as what main throws: a
# SparkUserAppException has its code in what YARN says.)
#
# Needs java and javac (17), jar and mvn.
set -euo pipefail
work=$(mktemp -d)
cluster=
trap '[ -z "$cluster" ] || kill "$cluster" 2>/dev/null || true; wait; rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.apache.spark</groupId><artifactId>spark-yarn_2.13</artifactId><version>4.2.0</version>
    </dependency>
    <dependency>
      <groupId>org.apache.hadoop</groupId><artifactId>hadoop-client-minicluster</artifactId><version>3.5.0</version>
    </dependency>
    <!-- What YARN's daemons ask for besides -->
    <dependency>
      <groupId>org.bouncycastle</groupId><artifactId>bcpkix-jdk18on</artifactId><version>1.82</version>
    </dependency>
    <dependency>
      <groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter-api</artifactId><version>5.13.4</version>
    </dependency>
  </dependencies>
</project>
POM
cat > Cluster.java <<'JAVA'
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;

/** A resource manager and a node manager; what finds them stands in conf/yarn-site.xml then. */
class Cluster {
  public static void main(String[] none) throws Exception {
    YarnConfiguration settings = new YarnConfiguration();
    settings.setBoolean("yarn.nodemanager.vmem-check-enabled", false);
    settings.setBoolean("yarn.nodemanager.pmem-check-enabled", false);
    settings.set("yarn.application.classpath", "");
    settings.set("yarn.scheduler.capacity.root.queues", "default");
    settings.set("yarn.scheduler.capacity.root.default.capacity", "100");
    settings.set("yarn.scheduler.capacity.maximum-am-resource-percent", "1");
    MiniYARNCluster cluster = new MiniYARNCluster("cluster", 1, 1, 1);
    cluster.init(settings);
    cluster.start();
    if (!cluster.waitForNodeManagersToConnect(60_000)) {
      throw new IllegalStateException("no node manager");
    }
    try (FileOutputStream out = new FileOutputStream("site.xml")) {
      cluster.getConfig().writeXml(out);
    }
    Files.move(Path.of("site.xml"), Path.of("conf/yarn-site.xml"));
    Thread.sleep(Long.MAX_VALUE);
  }
}
JAVA
cat > Count.java <<'JAVA'
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

public class Count {
  public static void main(String[] how) {
    JavaSparkContext spark = new JavaSparkContext(new SparkConf());
    long counted = spark.parallelize(List.of(1, 2, 3)).count();
    spark.stop();
    System.out.println(how[0] + ": counted " + counted);
    if (how[0].equals("exit")) {
      System.exit(0);
    }
  }
}
JAVA
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >&2
javac -cp 'lib/*' Cluster.java Count.java
jar cf count.jar Count.class
mkdir conf
java -cp 'lib/*:.' Cluster > cluster.log 2>&1 &
cluster=$!
while [ ! -e conf/yarn-site.xml ]; do
  kill -0 "$cluster" || { tail -n 20 cluster.log >&2; exit 1; }
  sleep 1
done

# The packages that Spark looks into, of its own launcher's list
opens=()
for package in lang lang.invoke lang.reflect io net nio util util.concurrent util.concurrent.atomic; do
  opens+=("--add-opens=java.base/java.$package=ALL-UNNAMED")
done
opens+=(--add-opens=java.base/sun.nio.ch=ALL-UNNAMED)
for how in return exit; do
  code=0
  HADOOP_CONF_DIR=$work/conf SPARK_LOCAL_IP=127.0.0.1 java "${opens[@]}" -cp 'conf:lib/*' \
    org.apache.spark.deploy.SparkSubmit --master yarn --deploy-mode cluster --num-executors 1 \
    --driver-memory 512m --executor-memory 512m --conf spark.ui.enabled=false \
    --conf "spark.yarn.jars=local:$work/lib/*" --class Count count.jar "$how" > "$how.log" 2>&1 || code=$?
  answers=$(find . -path '*container*' -name stdout -exec cat {} + | grep -c "^$how: counted 3" || true)
  echo "$how: spark-submit ends with $code, answered $answers"
done | tee seen

cat > expected <<'SEEN'
return: spark-submit ends with 0, answered 1
exit: spark-submit ends with 1, answered 2
SEEN
diff expected seen || { echo "no longer as described, Spark 4.2.0 on YARN 3.5.0" >&2; exit 1; }
echo "as described, Spark 4.2.0 on YARN 3.5.0"
