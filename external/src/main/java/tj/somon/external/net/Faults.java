package tj.somon.external.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.net.CheckedSockets.AddressRefusedException;

/** What exceptions of the client mean. */
final class Faults {
  private Faults() {}

  /** Why no answer came. If several addresses were tried, the first that was really asked decides. */
  static FailureReason beforeAnswer(IOException thrown) {
    if (thrown instanceof AddressRefusedException) {
      for (Throwable other : thrown.getSuppressed()) {
        if (other instanceof IOException tried && !(other instanceof AddressRefusedException)) {
          return beforeAnswer(tried);
        }
      }
      return FailureReason.ADDRESS_REFUSED;
    }
    return switch (thrown) {
      case UnknownHostException _ -> FailureReason.DNS;
      case SocketTimeoutException _ -> FailureReason.TIMEOUT;
      case InterruptedIOException _ -> FailureReason.CANCELLED;
      case ConnectException refused -> says(refused, "timed out") ? FailureReason.TIMEOUT : FailureReason.REFUSED;
      case NoRouteToHostException _ -> FailureReason.REFUSED;
      case SSLException _ -> FailureReason.TLS;
      case ProtocolException _ -> FailureReason.BAD_BODY;
      case SocketException _ -> FailureReason.RESET;
      default -> FailureReason.RESET;
    };
  }

  /** Why a body did not come to its end. */
  static FailureReason inBody(IOException thrown) {
    return switch (thrown) {
      case SocketTimeoutException _ -> FailureReason.TIMEOUT;
      case InterruptedIOException _ -> FailureReason.CANCELLED;
      case EOFException _,SocketException _,SSLException _ -> FailureReason.CUT_BODY;
      case ProtocolException broken -> says(broken, "unexpected end") ? FailureReason.CUT_BODY : FailureReason.BAD_BODY;
      default ->
        says(thrown, "stream was reset") || says(thrown, "shutdown") || says(thrown, "closed") ? FailureReason.CUT_BODY
            : FailureReason.BAD_BODY;
    };
  }

  private static boolean says(IOException thrown, String words) {
    String message = thrown.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains(words);
  }
}
