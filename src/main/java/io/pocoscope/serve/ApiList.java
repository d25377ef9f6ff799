package io.pocoscope.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The tables that can be asked for, and by what. */
final class ApiList {
  private ApiList() {}

  static String of(Desk desk) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Desk.View view : desk.views()) {
      ObjectNode each = list.addObject();
      each.put("path", "/api/" + view.name());
      each.put("what", view.what());
      ArrayNode forms = each.putArray("forms");
      for (Form form : Form.values()) {
        forms.add("/api/" + view.name() + form.ending());
      }
      ArrayNode options = each.putArray("options");
      view.options().stream().sorted().forEach(options::add);
    }
    return list.toPrettyString() + "\n";
  }
}
