package io.pocoscope.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.dataset.Manifest.ColumnEntry;
import io.pocoscope.dataset.Manifest.DataFile;
import io.pocoscope.dataset.Manifest.Origin;
import io.pocoscope.dataset.Manifest.Part;
import io.pocoscope.dataset.Manifest.TableEntry;
import java.time.Instant;

/** Writes a manifest as JSON: what is not known is null. */
final class ManifestJson {
  static final String TOOL = "pocoscope";

  private ManifestJson() {}

  static ObjectNode of(Manifest manifest) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("manifest_version", Manifest.VERSION);
    json.put("tool", TOOL);
    json.put("tool_version", manifest.toolVersion());
    json.put("export", manifest.export());
    json.put("exported_at", manifest.exportedAt().toString());
    json.put("changed", manifest.changed());
    put(json, manifest.origin());
    json.put("content_hash", manifest.contentHash());
    json.put("views_hash", manifest.viewsHash().orElse(null));
    json.put("licence", manifest.licence());
    manifest.caveats().forEach(json.putArray("caveats")::add);
    ArrayNode tables = json.putArray("tables");
    manifest.tables().forEach(table -> tables.add(table(table)));
    return json;
  }

  private static void put(ObjectNode json, Origin origin) {
    json.put("network", origin.network().orElse(null));
    json.put("deployment", origin.deployment().orElse(null));
    json.put("block", origin.block().orElse(null));
    json.put("block_hash", origin.blockHash().orElse(null));
    json.put("judged_at", origin.judgedAt().map(Instant::toString).orElse(null));
    json.put("generated", origin.generated());
  }

  private static ObjectNode table(TableEntry table) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", table.name());
    json.put("kind", table.kind());
    json.put("meaning", table.meaning());
    json.put("rows", table.rows());
    json.put("hash", table.hash().orElse(null));
    json.put("changed", table.changed());
    json.put("month_key", table.monthKey().orElse(null));
    json.put("month_of", table.monthOf().orElse(null));
    ArrayNode columns = json.putArray("columns");
    table.columns().forEach(column -> columns.add(column(column)));
    ArrayNode parts = json.putArray("parts");
    table.parts().forEach(part -> parts.add(part(part)));
    return json;
  }

  private static ObjectNode column(ColumnEntry column) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", column.name())
        .put("type", column.type())
        .put("unit", column.unit())
        .put("meaning", column.meaning());
  }

  private static ObjectNode part(Part part) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("month", part.month().orElse(null));
    json.put("rows", part.rows());
    json.put("fingerprint", part.fingerprint());
    json.put("export", part.export());
    json.put("block", part.block().orElse(null));
    ArrayNode files = json.putArray("files");
    part.files().forEach(file -> files.add(file(file)));
    return json;
  }

  private static ObjectNode file(DataFile file) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("path", file.path())
        .put("rows", file.rows())
        .put("bytes", file.bytes());
  }
}
