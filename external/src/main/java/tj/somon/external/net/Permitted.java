package tj.somon.external.net;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Single addresses with their ports that may be connected to although they are not public. Immutable. */
public final class Permitted {
  /** None. */
  public static final Permitted NONE = new Permitted(Set.of());

  private final Set<Endpoint> endpoints;

  /** Bytes of an address, as a list, so that it compares by its numbers. */
  private record Endpoint(List<Byte> address, int port) {
    static Endpoint of(InetAddress address, int port) {
      var bytes = new ArrayList<Byte>();
      for (byte b : address.getAddress()) {
        bytes.add(b);
      }
      return new Endpoint(bytes, port);
    }
  }

  private Permitted(Set<Endpoint> endpoints) {
    this.endpoints = Set.copyOf(endpoints);
  }

  /** Those whose hosts are numbers, and {@code localhost}, with their ports. Names permit nothing: names can move. */
  public static Permitted of(Iterable<WebAddress> listed) {
    var all = new HashSet<Endpoint>();
    for (WebAddress address : listed) {
      numbers(address.host()).forEach(number -> all.add(Endpoint.of(number, address.port())));
    }
    return new Permitted(all);
  }

  /** The same, from a few. */
  public static Permitted of(WebAddress... listed) {
    return of(Arrays.asList(listed));
  }

  private static List<InetAddress> numbers(String host) {
    return HostNames.isLocalhost(host) ? CheckedNames.LOCALHOST : HostNames.literal(host).stream().toList();
  }

  /** Whether it is listed. */
  boolean holds(InetAddress address, int port) {
    return !endpoints.isEmpty() && endpoints.contains(Endpoint.of(address, port));
  }
}
