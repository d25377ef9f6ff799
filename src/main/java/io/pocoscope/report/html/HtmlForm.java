package io.pocoscope.report.html;

import org.jsoup.nodes.Element;

/** The form that asks for other slots; it works without a script. */
final class HtmlForm {
  private HtmlForm() {}

  static void write(Element to, Live live) {
    Element form =
        to.appendElement("form")
            .attr("class", "asked")
            .attr("method", "get")
            .attr("action", "/")
            .attr("role", "search")
            .attr("aria-label", "Which slots");
    live.fields().forEach(field -> field(form.appendElement("label"), field));
    form.appendElement("button").attr("type", "submit").text("Show");
    form.appendElement("a").attr("href", "/").text("All slots");
  }

  private static void field(Element label, Live.Field field) {
    label.appendText(field.label() + " ");
    if (field.choices().isEmpty()) {
      label
          .appendElement("input")
          .attr("type", "text")
          .attr("name", field.name())
          .attr("value", field.value())
          .attr("placeholder", field.hint())
          .attr("autocomplete", "off")
          .attr("spellcheck", "false");
      return;
    }
    Element choice = label.appendElement("select").attr("name", field.name());
    for (Live.Choice each : field.choices()) {
      Element option = choice.appendElement("option").attr("value", each.value());
      option.text(each.label());
      if (each.value().equals(field.value())) {
        option.attr("selected", true);
      }
    }
  }
}
