package tj.somon.testkit.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority that lives as long as a test, and a server certificate of it for loopback. Keys never leave the process. */
public final class ThrowawayAuthority {
  private static final byte[] ECDSA_WITH_SHA256 = der(0x30, oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2));

  private final X509Certificate root;
  private final SSLContext context;

  /** Makes new keys; the certificate is for {@code localhost}, {@code 127.0.0.1} and {@code ::1}. */
  public ThrowawayAuthority() {
    this("localhost");
  }

  /** Makes new keys; the certificate is for a name, {@code 127.0.0.1} and {@code ::1}. */
  public ThrowawayAuthority(String name) {
    try {
      KeyPair authority = keys();
      KeyPair server = keys();
      root = sign("Throwaway", "Throwaway", authority, authority,
          extension(true, der(0x30, der(1, new byte[]{-1})), 19));
      X509Certificate leaf = sign(name, "Throwaway", server, authority, extension(false, names(name), 17));
      context = serverContext(server, leaf);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /** TBSCertificate of RFC 5280, 4.1, signed. */
  private static X509Certificate sign(String subject, String issuer, KeyPair of, KeyPair by, byte[] extension)
      throws GeneralSecurityException {
    byte[] body = der(0x30, der(0xa0, der(2, new byte[]{2})),
        der(2, Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII)), ECDSA_WITH_SHA256, name(issuer),
        der(0x30, time("20200101000000Z"), time("20991231235959Z")), name(subject), of.getPublic().getEncoded(),
        der(0xa3, der(0x30, extension)));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(by.getPrivate());
    signature.update(body);
    byte[] whole = der(0x30, body, ECDSA_WITH_SHA256, der(3, new byte[1], signature.sign()));
    return (X509Certificate) CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(whole));
  }

  private static byte[] extension(boolean critical, byte[] value, int number) {
    byte[] flag = critical ? der(1, new byte[]{-1}) : new byte[0];
    return der(0x30, oid(0x55, 0x1d, number), flag, der(4, value));
  }

  private static byte[] names(String name) {
    return der(0x30, der(0x82, name.getBytes(StandardCharsets.US_ASCII)),
        der(0x87, InetAddress.ofLiteral("127.0.0.1").getAddress()),
        der(0x87, InetAddress.ofLiteral("::1").getAddress()));
  }

  private static byte[] name(String text) {
    return der(0x30, der(0x31, der(0x30, oid(0x55, 4, 3), der(12, text.getBytes(StandardCharsets.UTF_8)))));
  }

  private static byte[] time(String text) {
    return der(0x18, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] oid(int... bytes) {
    var content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return der(6, content);
  }

  /** A value in DER: tag, length, content. */
  private static byte[] der(int tag, byte[]... parts) {
    var content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    var whole = new ByteArrayOutputStream();
    whole.write(tag);
    if (content.size() < 128) {
      whole.write(content.size());
    } else {
      whole.write(content.size() < 256 ? 0x81 : 0x82);
      if (content.size() >= 256) {
        whole.write(content.size() >> 8);
      }
      whole.write(content.size());
    }
    whole.writeBytes(content.toByteArray());
    return whole.toByteArray();
  }

  private SSLContext serverContext(KeyPair keys, X509Certificate leaf) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("server", keys.getPrivate(), new char[0], new Certificate[]{leaf, root});
    KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, new char[0]);
    SSLContext made = SSLContext.getInstance("TLS");
    made.init(managers.getKeyManagers(), null, null);
    return made;
  }

  /** What a client must believe to believe the server. */
  public X509Certificate root() {
    return root;
  }

  SSLContext context() {
    return context;
  }

  /** The root as a {@code cafile} has it. */
  public String pem() {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(root.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
