package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files for simulators, loaded by the languages that these are written in. */
@Tag("slow")
class OtherLanguagesIT extends ExportedSet {
  @Test
  void rReadsEveryNumberToTheLastBit() throws Exception {
    OtherProgram.require("Rscript", "--version");
    Path r = folder.resolve("parameters.R");
    cli.ok("export", "--to", r);
    // %a is the number itself, in hexadecimal
    Path script =
        Files.writeString(
            folder.resolve("show.R"),
            """
            told <- function(x, path) {
              if (is.list(x)) for (i in seq_along(x))
                told(x[[i]], paste0(path, "/", if (is.null(names(x))) i - 1 else names(x)[i]))
              else if (length(x) > 1 || grepl("/(rates|roles|caveats)$", path))
                for (i in seq_along(x)) told(x[i], paste0(path, "/", i - 1))
              else if (is.null(x) || is.na(x)) cat(path, "\\tnull\\n", sep = "")
              else if (is.numeric(x)) cat(path, "\\t", sprintf("%%a", x), "\\n", sep = "")
              else cat(path, "\\t", enc2utf8(as.character(x)), "\\n", sep = "")
            }
            p <- dget("%s")
            stopifnot(identical(p, source("%s")$value))
            told(p, "")
            """
                .formatted(r, r));
    assertThat(lines(OtherProgram.run("Rscript", script.toString()).out())).isEqualTo(expected());
  }

  /** Every leaf, its numbers as C's %a has them. */
  private static Map<String, String> expected() {
    Map<String, String> leaves = new HashMap<>();
    leaves(set, "", leaves);
    return leaves;
  }

  private static void leaves(JsonNode json, String path, Map<String, String> into) {
    if (json.isObject()) {
      json.properties().forEach(each -> leaves(each.getValue(), path + "/" + each.getKey(), into));
    } else if (json.isArray()) {
      for (int i = 0; i < json.size(); i++) {
        leaves(json.get(i), path + "/" + i, into);
      }
    } else if (json.isNumber()) {
      into.put(path, hexadecimal(json.asDouble()));
    } else {
      into.put(path, json.isBoolean() ? json.asText().toUpperCase(Locale.ROOT) : json.asText());
    }
  }

  private static String hexadecimal(double number) {
    return String.valueOf(Double.doubleToLongBits(number));
  }

  private static Map<String, String> lines(String out) {
    Map<String, String> lines = new HashMap<>();
    out.lines()
        .forEach(
            line -> {
              String[] parts = line.split("\t", 2);
              boolean number = parts[1].matches("-?0x[0-9a-f.]+p[-+0-9]+");
              lines.put(parts[0], number ? hexadecimal(Double.parseDouble(parts[1])) : parts[1]);
            });
    return lines;
  }

  @Test
  void pythonReadsListsOfOneLengthWithEveryNumberToTheLastBit() throws Exception {
    OtherProgram.require("python3", "--version");
    Path module = folder.resolve("observed.py");
    cli.ok("export", "--to", module, "--sweep");
    JsonNode read =
        python(
            module,
            "json.dumps([m.params, m.runs, m.units, m.provenance, m.absent, m.without_interval])");
    JsonNode params = read.get(0);
    JsonNode runs = read.get(1);
    int length = runs.size();
    assertThat(length).isGreaterThan(3).isOdd();
    params.forEach(list -> assertThat(list).hasSize(length));
    for (var each : set.get("parameters").properties()) {
      JsonNode value = each.getValue().get("value");
      if (value.isNull()) {
        assertThat(params.has(each.getKey())).isFalse();
        continue;
      }
      assertThat(params.get(each.getKey()).get(0)).isEqualTo(value);
      if (each.getValue().get("kind").asText().equals("rate")
          && each.getValue().get("low").isNumber()) {
        int low = indexOf(runs, each.getKey() + " low");
        assertThat(params.get(each.getKey()).get(low)).isEqualTo(each.getValue().get("low"));
        assertThat(params.get(each.getKey()).get(low + 1)).isEqualTo(each.getValue().get("high"));
        assertThat(params.get("lambda.day").get(low)).isEqualTo(params.get("lambda.day").get(0));
      }
    }
    assertThat(params.get("population.power_law.alpha").get(0))
        .isEqualTo(set.get("population").get("power_law").get("alpha"));
    assertThat(read.get(2).get("price.pool").asText()).isEqualTo("RLC");
    assertThat(read.get(3)).isEqualTo(set.get("provenance"));
    int lacking = 0;
    for (JsonNode each : set.get("absent")) {
      JsonNode why = read.get(each.get("part").asText().equals("value") ? 4 : 5);
      assertThat(why.get(each.get("name").asText())).isEqualTo(each.get("why"));
      lacking++;
    }
    assertThat(read.get(4).size() + read.get(5).size()).isEqualTo(lacking);
  }

  private static int indexOf(JsonNode texts, String text) {
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).asText().equals(text)) {
        return i;
      }
    }
    throw new AssertionError("no " + text + " in " + texts);
  }

  @Test
  void numpyReadsTheDrawsThatJsonHas() throws Exception {
    String python = OtherProgram.pythonWith("numpy");
    Path npz = folder.resolve("draws.npz");
    Path json = folder.resolve("draws.json");
    cli.ok("export", "--to", npz, "--draws", "500");
    cli.ok("export", "--to", json, "--as", "draws", "--draws", "500");
    String read =
        OtherProgram.run(
                python,
                "-c",
                "import numpy, json, sys; z = numpy.load(sys.argv[1]);"
                    + " print(json.dumps({k: z[k].tolist() for k in z.files}))",
                npz.toString())
            .out();
    JsonNode draws = new ObjectMapper().readTree(json.toFile()).get("draws");
    assertThat(new ObjectMapper().readTree(read)).isEqualTo(draws);
    JsonNode law = set.get("parameters").get("failure_rate").get("posterior");
    BetaDistribution posterior =
        BetaDistribution.of(law.get("a").asDouble(), law.get("b").asDouble());
    double mean = 0;
    for (JsonNode draw : draws.get("failure_rate")) {
      mean += draw.asDouble() / 500;
    }
    assertThat(mean - posterior.getMean())
        .isBetween(
            -4 * Math.sqrt(posterior.getVariance() / 500),
            4 * Math.sqrt(posterior.getVariance() / 500));
  }

  private static JsonNode python(Path module, String shown) throws Exception {
    String code =
        "import importlib.util as u, json, sys;"
            + " s = u.spec_from_file_location('m', sys.argv[1]); m = u.module_from_spec(s);"
            + " s.loader.exec_module(m); print("
            + shown
            + ")";
    return new ObjectMapper()
        .readTree(OtherProgram.run("python3", "-c", code, module.toString()).out());
  }
}
