package io.pocoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class HtmlTest {
  @Test
  void aNameOfAStrangersIsShownAndNotObeyed() {
    Table table =
        Table.create("t", StringColumn.create("app", "<script>alert('x')</script> & $a$"));
    assertThat(Html.of(table))
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &#36;a&#36;")
        .doesNotContain("<script>");
  }

  @Test
  void whatIsMissingIsEmptyAndNumbersStandAtTheRight() {
    Table table =
        Table.create(
            "t", StringColumn.create("name", "a", ""), DoubleColumn.create("rate", .5, Double.NaN));
    assertThat(Html.of(table))
        .contains("<td style=\"text-align: right\">0.5</td>")
        .contains("<td style=\"text-align: right\"></td>");
  }

  @Test
  void ofALongTableItIsSaidHowMuchIsNotShown() {
    Table table = Table.create("t", LongColumn.create("n", LongStream.range(0, 41).toArray()));
    assertThat(Html.of(table)).contains("<td style=\"text-align: right\">39</td>");
    assertThat(Html.of(table)).doesNotContain(">40<").contains("… and 1 rows more");
    assertThat(Plain.of(table)).endsWith("39\n… and 1 rows more");
  }
}
