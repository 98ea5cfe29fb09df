package tj.somon.external.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Where an address leads: to everybody's internet, or somewhere that only this machine or its neighbours see. */
enum AddressKind {
  PUBLIC,
  LOOPBACK,
  UNSPECIFIED,
  PRIVATE,
  LINK_LOCAL,
  SHARED,
  MULTICAST,
  DOCUMENTATION,
  RESERVED,
  EMBEDDED;

  /** A block of addresses: IANA's special-purpose registries (RFC 6890 and its successors). */
  private record Block(byte[] prefix, int bits, AddressKind kind) {
    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = bits - bit >= 8 ? 0xff : 0xff << 8 - (bits - bit);
        if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** The first that holds an address decides. */
  private static final Block[] BLOCKS = {four(0, 0, 0, 0, 8, UNSPECIFIED), four(10, 0, 0, 0, 8, PRIVATE),
      four(100, 64, 0, 0, 10, SHARED), four(127, 0, 0, 0, 8, LOOPBACK), four(169, 254, 0, 0, 16, LINK_LOCAL),
      four(172, 16, 0, 0, 12, PRIVATE), four(192, 0, 0, 0, 24, RESERVED), four(192, 0, 2, 0, 24, DOCUMENTATION),
      four(192, 31, 196, 0, 24, RESERVED), four(192, 52, 193, 0, 24, RESERVED), four(192, 88, 99, 0, 24, EMBEDDED),
      four(192, 168, 0, 0, 16, PRIVATE), four(192, 175, 48, 0, 24, RESERVED), four(198, 18, 0, 0, 15, RESERVED),
      four(198, 51, 100, 0, 24, DOCUMENTATION), four(203, 0, 113, 0, 24, DOCUMENTATION),
      four(224, 0, 0, 0, 4, MULTICAST), four(240, 0, 0, 0, 4, RESERVED), six(128, LOOPBACK, 0, 0, 0, 0, 0, 0, 0, 1),
      six(128, UNSPECIFIED), six(96, EMBEDDED, 0, 0, 0, 0, 0, 0xffff), six(96, EMBEDDED, 0, 0, 0, 0, 0xffff),
      six(96, EMBEDDED), six(32, EMBEDDED, 0x64, 0xff9b), six(23, RESERVED, 0x2001),
      six(32, DOCUMENTATION, 0x2001, 0xdb8), six(16, EMBEDDED, 0x2002), six(20, DOCUMENTATION, 0x3fff),
      six(3, PUBLIC, 0x2000), six(7, PRIVATE, 0xfc00), six(10, LINK_LOCAL, 0xfe80), six(10, PRIVATE, 0xfec0),
      six(8, MULTICAST, 0xff00), six(0, RESERVED)};

  private static Block four(int a, int b, int c, int d, int bits, AddressKind kind) {
    return new Block(new byte[]{(byte) a, (byte) b, (byte) c, (byte) d}, bits, kind);
  }

  private static Block six(int bits, AddressKind kind, int... groups) {
    var prefix = new byte[16];
    for (int i = 0; i < groups.length; i++) {
      prefix[2 * i] = (byte) (groups[i] >> 8);
      prefix[2 * i + 1] = (byte) groups[i];
    }
    return new Block(prefix, bits, kind);
  }

  /** Looks at the bytes, however the address was written. */
  static AddressKind of(InetAddress address) {
    byte[] bytes = address.getAddress();
    for (Block block : BLOCKS) {
      if (block.holds(bytes)) {
        return block.kind();
      }
    }
    return PUBLIC;
  }

  /** Whether it is of this machine. */
  static boolean isLoopback(InetAddress address) {
    return of(address) == LOOPBACK;
  }

  /** Whether two addresses are the same number; zones do not matter. */
  static boolean same(InetAddress one, InetAddress other) {
    return one instanceof Inet4Address == other instanceof Inet4Address
        && Arrays.equals(one.getAddress(), other.getAddress());
  }
}
