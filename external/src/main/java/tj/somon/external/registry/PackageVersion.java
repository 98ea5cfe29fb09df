package tj.somon.external.registry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A version of a package, as its document or a lockfile describes it. Its maps are sorted by name.
 *
 * @param name of the package itself, whatever it is called where it is used
 * @param tarball where its archive is; empty if where every registry has it
 * @param integrity its hash; empty if none is known
 * @param commands paths of programs in it by the name of the command
 * @param deprecated what its author says against its use; empty if nothing
 */
public record PackageVersion(String name, String version, String tarball, String integrity, Needs needs, Fits fits,
    Map<String, String> commands, String deprecated) {
  public PackageVersion {
    commands = sorted(commands);
  }

  /**
   * What a version needs, by name.
   *
   * @param optionalPeers names of those peers that may be missing
   * @param bundled names of those that are in its archive
   */
  public record Needs(Map<String, String> dependencies, Map<String, String> optional, Map<String, String> peers,
      List<String> optionalPeers, List<String> bundled) {
    /** A version that needs nothing. */
    public static final Needs NOTHING = new Needs(Map.of(), Map.of(), Map.of(), List.of(), List.of());

    public Needs {
      dependencies = sorted(dependencies);
      optional = sorted(optional);
      peers = sorted(peers);
      optionalPeers = List.copyOf(optionalPeers);
      bundled = List.copyOf(bundled);
    }
  }

  /** Where a version runs; empty lists stand for everywhere. */
  public record Fits(List<String> os, List<String> cpu, List<String> libc, Map<String, String> engines) {
    /** A version that runs everywhere. */
    public static final Fits EVERYWHERE = new Fits(List.of(), List.of(), List.of(), Map.of());

    public Fits {
      os = List.copyOf(os);
      cpu = List.copyOf(cpu);
      libc = List.copyOf(libc);
      engines = sorted(engines);
    }
  }

  /** Whether it may be installed on a platform. */
  public boolean runsOn(Platform platform) {
    return platform.takes(fits.os(), fits.cpu(), fits.libc());
  }

  private static Map<String, String> sorted(Map<String, String> map) {
    return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
