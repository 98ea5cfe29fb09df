package tj.somon.external.net;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: the machine's authorities and some more. */
final class Authorities {
  private Authorities() {}

  /** @throws IllegalArgumentException if a certificate cannot be used */
  static void add(OkHttpClient.Builder client, List<X509Certificate> more) {
    try {
      X509TrustManager all = manager(joined(more));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[]{all}, null);
      client.sslSocketFactory(context.getSocketFactory(), all);
    } catch (GeneralSecurityException | IOException unusable) {
      throw new IllegalArgumentException("cafile: " + unusable.getMessage(), unusable);
    }
  }

  private static KeyStore joined(List<X509Certificate> more) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (X509Certificate known : manager(null).getAcceptedIssuers()) {
      store.setCertificateEntry("machine-" + number++, known);
    }
    for (X509Certificate added : more) {
      store.setCertificateEntry("added-" + number++, added);
    }
    return store;
  }

  private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager found) {
        return found;
      }
    }
    throw new GeneralSecurityException("no trust manager");
  }
}
