package tj.somon.external.lockfile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.external.registry.Fields;
import tj.somon.external.registry.PackageName;
import tj.somon.external.registry.PackageVersion;
import tj.somon.external.registry.PackageVersion.Needs;
import tj.somon.external.registry.RegistrySettings;
import tj.somon.external.semver.Version;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonValue.Dictionary;

/** Reads entries of a lockfile. */
enum Entries {
  /** Those of {@code somon.lock.json}. */
  OURS {
    @Override
    boolean leavesOut(String path, Dictionary object) {
      return false;
    }
  },
  /** Those of {@code package-lock.json}. */
  NPMS {
    @Override
    boolean leavesOut(String path, Dictionary object) {
      String resolved = object.text("resolved").orElse("");
      boolean elsewhere = !resolved.isEmpty() && !resolved.startsWith("https://") && !resolved.startsWith("http://");
      return Fields.isTrue(object, "link") || Fields.isTrue(object, "extraneous") || elsewhere
          || !path.startsWith(Locked.FOLDER);
    }
  };

  /** Whether an entry is none of a package of a registry. */
  abstract boolean leavesOut(String path, Dictionary object);

  /** Whether a path is made of folders of packages only. */
  static boolean isPlace(String path) {
    String rest = path;
    while (rest.startsWith(Locked.FOLDER)) {
      int next = rest.indexOf('/' + Locked.FOLDER, Locked.FOLDER.length());
      String name = rest.substring(Locked.FOLDER.length(), next < 0 ? rest.length() : next);
      if (!PackageName.isValid(name)) {
        return false;
      }
      if (next < 0) {
        return true;
      }
      rest = rest.substring(next + 1);
    }
    return false;
  }

  /** The package of an entry; null if it has no version. */
  @Nullable
  Locked locked(String path, Dictionary object) {
    String alias = path.substring(path.lastIndexOf(Locked.FOLDER) + Locked.FOLDER.length());
    String name = object.text("name").orElse(alias);
    Optional<String> version = object.text("version").filter(text -> Version.parse(text).isPresent());
    if (version.isEmpty() || !PackageName.isValid(name)) {
      return null;
    }
    String tarball = place(object.text("resolved").orElse(""), name, version.get());
    var about = new PackageVersion(name, version.get(), tarball, object.text("integrity").orElse(""), needs(object),
        Fields.fits(object), Fields.commands(object, name), "");
    return new Locked(path, about, use(object));
  }

  /** Where a tarball is; empty if it is where every registry has it, so that the lockfile serves for mirrors too. */
  private static String place(String resolved, String name, String version) {
    return resolved.equals(PackageName.usualTarball(RegistrySettings.DEFAULT_REGISTRY, name, version)) ? "" : resolved;
  }

  private static Needs needs(Dictionary object) {
    Needs needs = Fields.needs(object);
    if (!(object.get("optionalPeers").orElse(null) instanceof JsonValue.Array array)) {
      return needs;
    }
    return new Needs(needs.dependencies(), needs.optional(), needs.peers(), Fields.texts(array), needs.bundled());
  }

  private static Locked.Use use(Dictionary object) {
    return new Locked.Use(Fields.isTrue(object, "dev"), Fields.isTrue(object, "optional"),
        Fields.isTrue(object, "devOptional"), Fields.isTrue(object, "peer"), Fields.isTrue(object, "inBundle"));
  }
}
