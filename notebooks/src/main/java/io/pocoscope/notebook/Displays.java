package io.pocoscope.notebook;

import java.util.List;
import java.util.function.Function;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.MimeType;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;
import tech.tablesaw.api.Table;

/**
 * Tells the kernel how tables and charts are shown. Left alone it makes unescaped HTML of whatever
 * text a value has, and nothing beside; here each has its text too, which is what changes are seen
 * in.
 */
public final class Displays implements DisplayProvider {
  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(
        new Renderer<>(Table.class, Displays::table),
        new Renderer<>(Figure.class, Displays::figure));
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  private static DisplayData table(Table table) {
    DisplayData data = DisplayData.fromText(Plain.of(table));
    data.putHTML(Html.of(table));
    return data;
  }

  private static DisplayData figure(Figure figure) {
    DisplayData data = DisplayData.fromText(figure.text());
    data.putData(MimeType.PNG, figure.png());
    return data;
  }

  private record Renderer<T>(Class<T> of, Function<T, DisplayData> shown)
      implements DisplayRenderer {
    @Override
    public Class<?> rendererClass() {
      return of;
    }

    @Override
    public boolean canRender(String mime) {
      return true;
    }

    @Override
    public DisplayData render(String mime, Object value) {
      return shown.apply(of.cast(value));
    }
  }
}
