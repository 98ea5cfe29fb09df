package tj.somon.modules.cache;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Bytes of all live objects of this process, as a full collection and a walk over the heap count them. */
final class HeapWalk {
  private HeapWalk() {}

  static long liveBytes() {
    try {
      Object histogram = ManagementFactory.getPlatformMBeanServer().invoke(
          new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[]{new String[0]},
          new String[]{String[].class.getName()});
      String text = histogram.toString();
      String total = text.substring(text.lastIndexOf("Total"));
      return Long.parseLong(total.trim().split("\\s+")[2]);
    } catch (JMException e) {
      throw new AssertionError(e);
    }
  }
}
