package tj.somon.external.lockfile;

import java.util.List;
import java.util.Map;
import tj.somon.external.registry.PackageVersion;
import tj.somon.external.registry.PackageVersion.Fits;
import tj.somon.external.registry.PackageVersion.Needs;
import tj.somon.modules.json.JsonWriter;

/**
 * Writes a lockfile: sorted, a field a line, a block an entry, and the project itself as the last one, so that two branches
 * that add packages at different places are merged without help.
 */
final class LockfileText {
  private static final String ENTRY = "    ";
  private static final String FIELD = "      ";

  private final StringBuilder out = new StringBuilder(4096);
  private String separator = "";

  String write(Lockfile lockfile) {
    out.append("{\n  \"lockfileVersion\": ").append(LockfileReader.VERSION).append(",\n  \"locked\": {\n");
    lockfile.urls().forEach((url, integrity) -> {
      begin(url);
      text("integrity", integrity);
      out.append('\n').append(ENTRY).append("},\n");
    });
    lockfile.packages().values().forEach(this::locked);
    begin("");
    declared(lockfile.declared());
    return out.append('\n').append(ENTRY).append("}\n  }\n}\n").toString();
  }

  private void begin(String name) {
    out.append(ENTRY).append(JsonWriter.quoted(name)).append(": {");
    separator = "\n";
  }

  private void locked(Locked locked) {
    PackageVersion version = locked.version();
    begin(locked.path());
    if (!locked.alias().equals(version.name())) {
      text("name", version.name());
    }
    text("version", version.version());
    text("resolved", version.tarball());
    text("integrity", version.integrity());
    use(locked.use());
    needs(version.needs());
    map("bin", version.commands());
    fits(version.fits());
    out.append('\n').append(ENTRY).append("},\n");
  }

  private void use(Locked.Use use) {
    flag("dev", use.dev());
    flag("optional", use.optional());
    flag("devOptional", use.devOptional());
    flag("peer", use.peer());
    flag("inBundle", use.bundled());
  }

  private void needs(Needs needs) {
    map("dependencies", needs.dependencies());
    map("optionalDependencies", needs.optional());
    map("peerDependencies", needs.peers());
    list("optionalPeers", needs.optionalPeers());
    list("bundleDependencies", needs.bundled());
  }

  private void fits(Fits fits) {
    list("os", fits.os());
    list("cpu", fits.cpu());
    list("libc", fits.libc());
    map("engines", fits.engines());
  }

  private void declared(Declared declared) {
    map("dependencies", declared.dependencies());
    map("devDependencies", declared.dev());
    map("optionalDependencies", declared.optional());
    map("peerDependencies", declared.peers());
  }

  private void name(String name) {
    out.append(separator).append(FIELD).append('"').append(name).append("\": ");
    separator = ",\n";
  }

  private void text(String name, String value) {
    if (!value.isEmpty()) {
      name(name);
      out.append(JsonWriter.quoted(value));
    }
  }

  private void flag(String name, boolean value) {
    if (value) {
      name(name);
      out.append("true");
    }
  }

  private void list(String name, List<String> values) {
    if (!values.isEmpty()) {
      name(name);
      String comma = "[";
      for (String value : values) {
        out.append(comma).append(JsonWriter.quoted(value));
        comma = ", ";
      }
      out.append(']');
    }
  }

  private void map(String name, Map<String, String> values) {
    if (!values.isEmpty()) {
      name(name);
      String comma = "{\n";
      for (Map.Entry<String, String> entry : values.entrySet()) {
        out.append(comma).append(FIELD).append("  ").append(JsonWriter.quoted(entry.getKey())).append(": ")
            .append(JsonWriter.quoted(entry.getValue()));
        comma = ",\n";
      }
      out.append('\n').append(FIELD).append('}');
    }
  }
}
