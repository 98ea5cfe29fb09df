package tj.somon.external.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.SocketFactory;

/**
 * Sockets that look at the very address they connect to, in the call that connects. Whatever a name was and whoever resolved
 * it, there is no moment between the check and the use.
 */
final class CheckedSockets extends SocketFactory {
  private final ConnectRule rule;

  /** Decides about one address. */
  interface ConnectRule {
    boolean allows(InetAddress address, int port);
  }

  /** What a socket throws when the rule forbids the address. */
  static final class AddressRefusedException extends SocketException {
    private static final long serialVersionUID = 1;

    AddressRefusedException(InetSocketAddress address) {
      super("refused by rule: " + address);
    }
  }

  CheckedSockets(ConnectRule rule) {
    this.rule = rule;
  }

  private final class CheckedSocket extends Socket {
    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (endpoint instanceof InetSocketAddress there
          && (there.isUnresolved() || !rule.allows(there.getAddress(), there.getPort()))) {
        throw new AddressRefusedException(there);
      }
      super.connect(endpoint, timeout);
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }
  }

  @Override
  public Socket createSocket() {
    return new CheckedSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw unresolved(host);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
    throw unresolved(host);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
    return connected(host, port);
  }

  /** Names are resolved before, and once. */
  private static UnknownHostException unresolved(String host) {
    return new UnknownHostException("not resolved here: " + host);
  }

  private Socket connected(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }
}
