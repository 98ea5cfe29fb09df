package tj.somon.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Ends the process without anything that runs at exit: the engine takes its own parts down then, and aborts if a program
 * still uses them. It takes some time to call for the first time, so it is for ends that come from outside.
 */
final class ImmediateExit {
  private ImmediateExit() {}

  /** The C function {@code _exit}. */
  static void with(int status) {
    try {
      Linker linker = Linker.nativeLinker();
      MethodHandle exit = linker.downcallHandle(linker.defaultLookup().findOrThrow("_exit"),
          FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
      exit.invokeExact(status);
    } catch (Throwable _) {
      Runtime.getRuntime().halt(status);
    }
  }
}
