package tj.somon.external.allow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tj.somon.external.net.Permitted;
import tj.somon.external.net.WebAddress;
import tj.somon.external.registry.PackageName;

/** The list of what may be fetched. Nothing is on it that was not put there. Immutable. */
public final class AllowList {
  /** Nothing. */
  public static final AllowList NOTHING = new AllowList(Set.of(), Set.of(), List.of());

  private final Set<String> names;
  private final Set<String> scopes;
  private final List<WebAddress> places;

  private AllowList(Set<String> names, Set<String> scopes, List<WebAddress> places) {
    this.names = Set.copyOf(names);
    this.scopes = Set.copyOf(scopes);
    this.places = List.copyOf(places);
  }

  /**
   * Reads names, {@code @scope/*} and {@code https://host/path/}.
   *
   * @throws IllegalArgumentException if an entry is none of these; the message begins with the key
   */
  public static AllowList of(Collection<String> entries) {
    var names = new HashSet<String>();
    var scopes = new HashSet<String>();
    var places = new ArrayList<WebAddress>();
    for (String entry : entries) {
      if (entry.contains("://")) {
        places.add(place(entry));
      } else if (entry.startsWith("@") && entry.endsWith("/*") && PackageName.isValid(entry.replace("/*", "/x"))) {
        scopes.add(entry.substring(0, entry.length() - 1));
      } else if (PackageName.isValid(entry) && entry.indexOf('*') < 0) {
        names.add(entry);
      } else {
        throw new IllegalArgumentException("externalAllow: no package, scope or https address: " + entry);
      }
    }
    return new AllowList(names, scopes, places);
  }

  private static WebAddress place(String entry) {
    return WebAddress.parse(entry).filter(address -> address.isSecure() && !address.hasUser())
        .orElseThrow(() -> new IllegalArgumentException("externalAllow: an https address without a user is wanted"));
  }

  /** This list and more names. */
  public AllowList withNames(Collection<String> more) {
    var all = new HashSet<>(names);
    all.addAll(more);
    return new AllowList(all, scopes, places);
  }

  /** Whether a package may be fetched. */
  public boolean allowsPackage(String name) {
    int slash = name.indexOf('/');
    return names.contains(name) || slash > 0 && scopes.contains(name.substring(0, slash + 1));
  }

  /**
   * Whether an address is at or below a place of the list: same scheme, host and port, and its path begins with whole segments of
   * the place's path. A path with an escaped slash or backslash is below no folder, for servers read it in two ways.
   */
  public boolean allowsAddress(WebAddress address) {
    if (!address.isSecure() || address.hasUser()) {
      return false;
    }
    for (WebAddress place : places) {
      if (place.origin().equals(address.origin()) && isBelow(address.path(), place.path())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBelow(String path, String place) {
    if (place.equals("/") || path.equals(place)) {
      return true;
    }
    String lower = path.toLowerCase(Locale.ROOT);
    return path.startsWith(place.endsWith("/") ? place : place + "/") && !lower.contains("%2f")
        && !lower.contains("%5c");
  }

  /** Addresses by number that the list names, with their ports: the only ones inside that may be connected to. */
  public Permitted permitted() {
    return Permitted.of(places);
  }
}
