package io.pocoscope.subgraph;

import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;

/**
 * Where an endpoint sends us. The question is put again as it was, for a reading POST may be
 * repeated; it goes to the same host only, and never from https to http.
 */
final class Redirect {
  private Redirect() {}

  static boolean is(Response response) {
    return switch (response.code()) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /**
   * The next address.
   *
   * @throws SubgraphFailure.Redirected where we do not go
   */
  static HttpUrl next(Endpoint endpoint, HttpUrl from, Response response) {
    if (response.code() == 303) {
      throw new SubgraphFailure.Redirected(endpoint, "to a page to be read instead (303)");
    }
    HttpUrl to =
        Optional.ofNullable(response.header("Location"))
            .map(from::resolve)
            .orElseThrow(() -> new SubgraphFailure.Redirected(endpoint, "to no address"));
    if (!isSamePlace(from, to) && !isUpgrade(from, to)) {
      String where = ServerText.oneLine(to.scheme() + "://" + to.host() + ":" + to.port());
      throw new SubgraphFailure.Redirected(endpoint, "to another place, " + where);
    }
    return to;
  }

  static boolean isSamePlace(HttpUrl one, HttpUrl other) {
    return one.scheme().equals(other.scheme())
        && one.host().equals(other.host())
        && one.port() == other.port();
  }

  private static boolean isUpgrade(HttpUrl from, HttpUrl to) {
    return from.host().equals(to.host())
        && !from.isHttps()
        && to.isHttps()
        && from.port() == HttpUrl.defaultPort("http")
        && to.port() == HttpUrl.defaultPort("https");
  }
}
