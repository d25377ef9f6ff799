package io.pocoscope.outcome;

import io.pocoscope.store.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A view as a script defines it.
 *
 * @param name its name
 * @param query what it selects
 */
record ViewText(String name, String query) {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "^create or replace view (\\w+) as\\s(.*?);$", Pattern.MULTILINE | Pattern.DOTALL);

  /** The views that a script of this room defines, in its order. */
  static List<ViewText> of(String script) {
    List<ViewText> views = new ArrayList<>();
    Matcher definition = DEFINITION.matcher(Resource.text(ViewText.class, script + ".sql"));
    while (definition.find()) {
      views.add(new ViewText(definition.group(1), definition.group(2)));
    }
    return List.copyOf(views);
  }

  /** As a part of a {@code with} clause: what stands before it there takes the place of tables. */
  String asPart() {
    return name + " as (\n" + query + "\n)";
  }
}
