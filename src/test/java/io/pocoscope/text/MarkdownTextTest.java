package io.pocoscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of others in Markdown are read, not obeyed. */
class MarkdownTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "a | b → a \\| b",
        "a \\| b → a \\\\\\| b",
        "[click](http://evil) → \\[click\\](http\\://evil)",
        "![x](y) → \\!\\[x\\](y)",
        "<img src=x onerror=y> → &lt;img src=x onerror=y&gt;",
        "&lt;b&gt; → &amp;lt;b&amp;gt;",
        "`code` *bold* ~~gone~~ → \\`code\\` \\*bold\\* \\~\\~gone\\~\\~",
        "_leaning_ __bold__ → \\_leaning\\_ \\_\\_bold\\_\\_",
        "failed_claimed → failed_claimed",
        "# title → \\# title",
        "https://evil.example → https\\://evil.example",
        "www.evil.example → www\\.evil.example",
        "WWW.evil.example → WWW\\.evil.example",
        "mail me@evil.example → mail me\\@evil.example",
        "0x12:5 (none) 5.0–7.1 → 0x12:5 (none) 5.0–7.1",
      })
  void nothingMarksUp(String text, String markdown) {
    assertThat(MarkdownText.line(text)).isEqualTo(markdown);
  }
}
