package tj.somon.external.tree;

import java.util.List;
import tj.somon.external.lockfile.Lockfile;
import tj.somon.external.registry.PackageVersion;

/**
 * What came of resolving.
 *
 * @param lockfile all packages at their places; without those that problems are about
 * @param problems why it is not whole; empty if it is
 * @param deprecated the versions in it that their authors advise against and that were looked at now
 */
public record Resolution(Lockfile lockfile, List<Problem> problems, List<PackageVersion> deprecated) {
  public Resolution {
    problems = List.copyOf(problems);
    deprecated = List.copyOf(deprecated);
  }
}
