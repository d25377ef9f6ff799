# To be sourced: run_cells runs the cells of standard input, which lines of % part, in one session of
# rapaio-jupyter-kernel, and prints what each one shows or fails with, as the kernel tells a notebook by Jupyter's
# protocol (over the JeroMQ that the kernel brings). same_as_expected compares that with standard input, and fails where
# it is another. Needs java and javac (17 or later) and mvn.
kernel_version=3.0.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

run_cells() {
  cat > "$work/cells"
  cat > "$work/Cells.java" <<'JAVA'
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.regex.*;
import org.rapaio.org.zeromq.*;

class Cells {
  static final List<String> PORTS = List.of("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port");

  public static void main(String[] arguments) throws Exception {
    // Now and then a kernel does not answer to whom asks while it starts: so one waits, and tries another.
    for (int attempt = 0; attempt < 6; attempt++) {
      if (session()) {
        return;
      }
    }
    throw new IllegalStateException("no kernel answers");
  }

  static boolean session() throws Exception {
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (String name : PORTS) {
      try (ServerSocket free = new ServerSocket(0)) {
        ports.put(name, free.getLocalPort());
      }
    }
    StringBuilder json = new StringBuilder("{\"transport\":\"tcp\",\"ip\":\"127.0.0.1\",\"key\":\"\",");
    ports.forEach((name, port) -> json.append("\"" + name + "\":" + port + ","));
    Files.writeString(Path.of("connection.json"), json + "\"signature_scheme\":\"hmac-sha256\"}");
    Process kernel =
        new ProcessBuilder("java", "-cp", "lib/*", "org.rapaio.jupyter.kernel.MainApp", "connection.json")
            .redirectErrorStream(true)
            .redirectOutput(Path.of("kernel.log").toFile())
            .start();
    awaitPort(ports.get("iopub_port"));
    Thread.sleep(3_000);
    try (ZContext context = new ZContext()) {
      context.setLinger(0);
      ZMQ.Socket shown = context.createSocket(SocketType.SUB);
      shown.connect("tcp://127.0.0.1:" + ports.get("iopub_port"));
      shown.subscribe(new byte[0]);
      ZMQ.Socket shell = context.createSocket(SocketType.DEALER);
      shell.connect("tcp://127.0.0.1:" + ports.get("shell_port"));
      if (!answers(shell, shown)) {
        return false;
      }
      shown.setReceiveTimeOut(60_000);
      int number = 0;
      for (String cell : Files.readString(Path.of("cells")).split("(?m)^%\n")) {
        System.out.println("[" + ++number + "] " + cell.strip().replace("\n", " "));
        run(shell, shown, cell.strip());
      }
      return true;
    } finally {
      kernel.destroyForcibly().waitFor();
    }
  }

  static void awaitPort(int port) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      try (Socket open = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
  }

  /** Who listens before the kernel does hears nothing of what it says first: so one asks until it is heard. */
  static boolean answers(ZMQ.Socket shell, ZMQ.Socket shown) {
    shown.setReceiveTimeOut(2_000);
    for (int i = 0; i < 10; i++) {
      message("kernel_info_request", UUID.randomUUID().toString(), "{}").send(shell);
      if (shown.recv() != null) {
        return true;
      }
    }
    return false;
  }

  static ZMsg message(String type, String id, String content) {
    return ZMsg.newStringMsg(
        "<IDS|MSG>",
        "",
        "{\"msg_id\":\"" + id + "\",\"session\":\"s\",\"username\":\"u\",\"date\":\"2026-01-01T00:00:00.000000Z\","
            + "\"msg_type\":\"" + type + "\",\"version\":\"5.3\"}",
        "{}",
        "{}",
        content);
  }

  /** The data that is shown, or the kind of error. */
  static String told(String content) {
    Matcher matcher = Pattern.compile("\"data\":(\\{[^}]*\\})|\"ename\":\"(\\w+)\"|symbol: +([^\"\\\\]+)").matcher(content);
    StringJoiner told = new StringJoiner(", ");
    while (matcher.find()) {
      for (int i = 1; i <= matcher.groupCount(); i++) {
        if (matcher.group(i) != null) {
          told.add(matcher.group(i));
        }
      }
    }
    return told.toString();
  }

  static void run(ZMQ.Socket shell, ZMQ.Socket shown, String code) {
    String id = UUID.randomUUID().toString();
    ZMsg ask =
        message(
            "execute_request",
            id,
            "{\"code\":\"" + code.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                + "\",\"silent\":false,\"store_history\":true,\"user_expressions\":{},\"allow_stdin\":false,"
                + "\"stop_on_error\":true}");
    ask.send(shell);
    while (true) {
      ZMsg said = ZMsg.recvMsg(shown);
      if (said == null) {
        System.out.println("nothing for a minute");
        return;
      }
      List<String> frames = new ArrayList<>();
      said.forEach(frame -> frames.add(new String(frame.getData(), StandardCharsets.UTF_8)));
      int start = frames.indexOf("<IDS|MSG>");
      if (!frames.get(start + 3).contains(id)) {
        continue;
      }
      String header = frames.get(start + 2);
      String content = frames.get(start + 5);
      if (header.contains("\"status\"") && content.contains("idle")) {
        return;
      }
      for (String type : List.of("execute_result", "display_data", "update_display_data", "error", "stream")) {
        if (header.contains("\"" + type + "\"")) {
          System.out.println("    " + type + " " + told(content));
        }
      }
    }
  }
}
JAVA
  (cd "$work" && mvn -q -B dependency:copy \
      "-Dartifact=io.github.padreati:rapaio-jupyter-kernel:$kernel_version" -DoutputDirectory=lib >&2 \
    && javac -cp 'lib/*' Cells.java && java -cp 'lib/*:.' Cells \
    | sed -E 's/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/UUID/g' | tee seen)
}

same_as_expected() {
  cat > "$work/expected"
  if ! diff "$work/expected" "$work/seen"; then
    echo "no longer as described, rapaio-jupyter-kernel $kernel_version" >&2
    return 1
  fi
  echo "as described, rapaio-jupyter-kernel $kernel_version"
}
