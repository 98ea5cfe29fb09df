package tj.somon.external.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where packages come from and who we are there. Holds secrets: its text does not show them. Immutable. */
public final class RegistrySettings {
  /** The registry where nothing else is set. */
  public static final String DEFAULT_REGISTRY = "https://registry.npmjs.org/";

  private final List<Map<String, List<String>>> layers;

  private RegistrySettings(List<Map<String, List<String>>> layers) {
    this.layers = layers;
  }

  /**
   * Settings of several places.
   *
   * @param layers the strongest first: environment, project, user
   */
  public static RegistrySettings of(List<Map<String, List<String>>> layers) {
    return new RegistrySettings(List.copyOf(layers));
  }

  /** The registry of a package, by its scope if that has one; the URL ends with a slash. */
  public String registryOf(String packageName) {
    int slash = packageName.startsWith("@") ? packageName.indexOf('/') : -1;
    Optional<String> scoped = slash < 0 ? Optional.empty() : setting(packageName.substring(0, slash) + ":registry");
    String url = scoped.or(() -> setting("registry")).orElse(DEFAULT_REGISTRY);
    return url.endsWith("/") ? url : url + "/";
  }

  /** The registry of packages without a scope, if one is set. */
  public Optional<String> registry() {
    return setting("registry");
  }

  /** The header {@code Authorization} for a request: that of the longest path before the URL that has credentials. */
  public Optional<String> authorization(String url) {
    String place = place(url);
    while (place.length() > "//".length()) {
      Optional<String> header = header(place);
      if (header.isPresent()) {
        return header;
      }
      int end = place.endsWith("/") ? place.length() - 1 : place.lastIndexOf('/') + 1;
      place = place.substring(0, end);
    }
    return Optional.empty();
  }

  private static String place(String url) {
    try {
      URI uri = new URI(url);
      if (uri.getHost() == null) {
        return "";
      }
      String port = uri.getPort() < 0 || uri.getPort() == defaultPort(uri) ? "" : ":" + uri.getPort();
      return "//" + uri.getHost().toLowerCase(Locale.ROOT) + port
          + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
    } catch (URISyntaxException _) {
      return "";
    }
  }

  private static int defaultPort(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  private Optional<String> header(String place) {
    Optional<String> token = setting(place + ":_authToken");
    if (token.isPresent()) {
      return Optional.of("Bearer " + token.get());
    }
    Optional<String> pair = setting(place + ":_auth");
    if (pair.isPresent()) {
      return Optional.of("Basic " + pair.get());
    }
    Optional<String> user = setting(place + ":username");
    Optional<String> password = setting(place + ":_password").flatMap(RegistrySettings::decoded);
    return user.isEmpty() || password.isEmpty() ? Optional.empty()
        : Optional.of("Basic " + encoded(user.get() + ":" + password.get()));
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Certificates in PEM that are trusted besides those of the machine. */
  public List<String> certificates() {
    return list("ca").stream().map(pem -> pem.replace("\\n", "\n")).filter(pem -> pem.contains("-----BEGIN")).toList();
  }

  /** Path of a file with such certificates. */
  public Optional<String> certificateFile() {
    return setting("cafile");
  }

  private Optional<String> setting(String name) {
    List<String> values = list(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }

  private List<String> list(String name) {
    for (Map<String, List<String>> layer : layers) {
      List<String> values = layer.get(name);
      if (values != null && !values.getLast().isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  @Override
  public String toString() {
    return "registry settings of " + layers.size() + " places";
  }
}
