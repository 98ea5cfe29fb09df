package tj.somon.external.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. Used by many threads; may block. */
@FunctionalInterface
public interface Resolver {
  /** That of the machine. */
  Resolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

  /**
   * All addresses of it.
   *
   * @throws UnknownHostException if there are none
   */
  List<InetAddress> addresses(String name) throws UnknownHostException;
}
