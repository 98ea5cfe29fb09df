package tj.somon.modules.resolve;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.NearestName;
import tj.somon.modules.resolve.SubpathTable.Match;

/**
 * Finds what {@code exports} and {@code imports} lead to (Node.js, "Resolution Algorithm Specification":
 * PACKAGE_EXPORTS_RESOLVE, PACKAGE_IMPORTS_RESOLVE, PACKAGE_TARGET_RESOLVE). For one request.
 */
final class PackageTargets {
  private final Set<String> conditions;
  private final Trace trace;
  private final BareTargets bare;

  /** What resolves a target of {@code imports} that is no path. */
  @FunctionalInterface
  interface BareTargets {
    /** The meaning of a bare specifier in a {@code package.json}; {@code null} if a target must not be such. */
    @Nullable
    Aim resolve(String specifier, PackageFile from);
  }

  /** One way through a target: the key that matched and what its {@code *} stands for. */
  private record Way(PackageFile file, String key, @Nullable String star, boolean internal) {}

  PackageTargets(Set<String> conditions, Trace trace, BareTargets bare) {
    this.conditions = conditions;
    this.trace = trace;
    this.bare = bare;
  }

  /**
   * A path of a package, as its {@code exports} say.
   *
   * @param subpath {@code .} or a path that begins with {@code ./}
   */
  Aim exports(PackageFile file, SubpathTable table, String subpath) {
    if (table.mixed()) {
      return new Aim.Settled(new Outcome.Refused(ResolveCode.INVALID_PACKAGE_FILE,
          Map.of("file", file.path(), "line", "1", "column", "1"), Note.of("note.package-mixed", Map.of())));
    }
    Target exact = subpath.endsWith("/") ? null : table.exactly(subpath);
    Match match = exact == null ? table.matching(subpath) : null;
    boolean matched = exact != null || match != null;
    looked(Step.Kind.EXPORTS, match == null ? subpath : match.key(), matched);
    Aim aim = exact != null ? target(new Way(file, subpath, null, false), exact)
        : match != null ? target(new Way(file, match.key(), match.star(), false), match.target()) : new Aim.Undecided();
    led(Step.Kind.EXPORTS, match == null ? subpath : match.key(), matched, aim);
    return isNothing(aim) ? new Aim.Settled(notExported(file, table, subpath, aim, matched)) : aim;
  }

  private void looked(Step.Kind kind, String key, boolean matched) {
    trace.add(kind, key, matched ? Step.Result.USED : Step.Result.NOTHING);
  }

  private void led(Step.Kind kind, String key, boolean matched, Aim aim) {
    if (matched && isNothing(aim)) {
      trace.add(kind, key, aim instanceof Aim.Forbidden ? Step.Result.REFUSED : Step.Result.SKIPPED);
    }
  }

  private static boolean isNothing(Aim aim) {
    return aim instanceof Aim.Undecided || aim instanceof Aim.Forbidden;
  }

  private Outcome.Refused notExported(PackageFile file, SubpathTable table, String subpath, Aim aim, boolean matched) {
    String specifier = file.name().isEmpty() ? Paths.name(file.folder()) : file.name();
    Note note;
    if (aim instanceof Aim.Forbidden) {
      note = Note.of("note.exports-null", Map.of());
    } else if (matched) {
      note = Note.of("note.exports-conditions", Map.of("list", String.join(", ", conditions)));
    } else {
      Optional<String> nearest = NearestName.of(subpath, table.keys());
      note = nearest.isPresent()
          ? Note.of("note.nearest-module", Map.of("name", specifier + nearest.get().substring(1)))
          : Note.of("note.exports-list", Map.of("list", shown(table, specifier)));
    }
    return new Outcome.Refused(ResolveCode.NOT_EXPORTED,
        Map.of("specifier", subpath.equals(".") ? specifier : specifier + subpath.substring(1), "package", specifier),
        note);
  }

  private static String shown(SubpathTable table, String name) {
    var out = new StringBuilder();
    int count = 0;
    for (String key : table.keys()) {
      if (++count > 10) {
        return out.append(", …").toString();
      }
      out.append(count > 1 ? ", " : "").append('\'').append(name).append(key.isEmpty() ? key : key.substring(1))
          .append('\'');
    }
    return out.isEmpty() ? "–" : out.toString();
  }

  /** What a name that begins with {@code #} leads to; a refusal if it leads nowhere. */
  Aim imports(@Nullable PackageFile file, String name) {
    SubpathTable table = file == null ? null : file.imports();
    if (file == null || table == null) {
      return new Aim.Settled(Outcome.refused(ResolveCode.IMPORT_NOT_DEFINED, name,
          Note.of(file == null ? "note.no-package-file" : "note.no-imports", Map.of())));
    }
    Target exact = table.exactly(name);
    Match match = exact == null ? table.matching(name) : null;
    boolean matched = exact != null || match != null;
    looked(Step.Kind.IMPORTS, match == null ? name : match.key(), matched);
    Aim aim = exact != null ? target(new Way(file, name, null, true), exact)
        : match != null ? target(new Way(file, match.key(), match.star(), true), match.target()) : new Aim.Undecided();
    led(Step.Kind.IMPORTS, match == null ? name : match.key(), matched, aim);
    return isNothing(aim) ? new Aim.Settled(notDefined(table, name, aim, matched)) : aim;
  }

  private Outcome.Refused notDefined(SubpathTable table, String name, Aim aim, boolean matched) {
    if (matched) {
      return Outcome.refused(ResolveCode.IMPORT_NOT_DEFINED, name,
          aim instanceof Aim.Forbidden ? Note.of("note.exports-null", Map.of())
              : Note.of("note.exports-conditions", Map.of("list", String.join(", ", conditions))));
    }
    Optional<String> nearest = NearestName.of(name, table.keys());
    return nearest.isEmpty() ? Outcome.refused(ResolveCode.IMPORT_NOT_DEFINED, name)
        : Outcome.refused(ResolveCode.IMPORT_NOT_DEFINED, name,
            Note.of("note.nearest-module", Map.of("name", nearest.get())));
  }

  private Aim target(Way way, Target target) {
    return switch (target) {
      case Target.Text(String text) -> text(way, text);
      case Target.Conditional conditional -> conditional(way, conditional);
      case Target.Choice choice -> choice(way, choice);
      case Target.Nothing _ -> new Aim.Forbidden();
      case Target.Wrong wrong -> invalid(way, wrong.written());
    };
  }

  private Aim conditional(Way way, Target.Conditional conditional) {
    if (conditional.numeric()) {
      return new Aim.Settled(new Outcome.Refused(ResolveCode.INVALID_PACKAGE_FILE,
          Map.of("file", way.file.path(), "line", "1", "column", "1"), Note.of("note.package-numeric", Map.of())));
    }
    for (Target.Branch branch : conditional.branches()) {
      boolean holds = branch.condition().equals("default") || conditions.contains(branch.condition());
      trace.add(Step.Kind.CONDITION, branch.condition(), holds ? Step.Result.USED : Step.Result.SKIPPED);
      Aim aim = holds ? target(way, branch.target()) : new Aim.Undecided();
      if (!(aim instanceof Aim.Undecided)) {
        return aim;
      }
    }
    return new Aim.Undecided();
  }

  private Aim choice(Way way, Target.Choice choice) {
    Aim last = choice.targets().isEmpty() ? new Aim.Forbidden() : new Aim.Undecided();
    for (Target target : choice.targets()) {
      Aim aim = target(way, target);
      boolean invalid = aim instanceof Aim.Settled(Outcome.Refused refused)
          && refused.code() == ResolveCode.INVALID_TARGET;
      if (invalid || aim instanceof Aim.Forbidden) {
        last = aim;
      } else if (!(aim instanceof Aim.Undecided)) {
        return aim;
      }
    }
    return last;
  }

  private Aim text(Way way, String target) {
    trace.add(Step.Kind.TARGET, target, Step.Result.USED);
    String star = way.star;
    if (!target.startsWith("./")) {
      boolean mayBeBare = way.internal && !target.startsWith("/") && !target.startsWith("../");
      Aim aim = mayBeBare ? bare.resolve(star == null ? target : target.replace("*", star), way.file) : null;
      return aim == null ? invalid(way, target) : aim;
    }
    if (leavesPackage(target.substring(2))) {
      return invalid(way, target);
    }
    FileUrl base = FileUrl.of(way.file.path());
    FileUrl url = base.resolve(target);
    String folder = base.path().substring(0, base.path().lastIndexOf('/') + 1);
    if (url == null || !url.path().startsWith(folder)) {
      return invalid(way, target);
    }
    if (star == null || star.isEmpty()) {
      return new Aim.At(url);
    }
    if (leavesPackage(star)) {
      return new Aim.Settled(Outcome.refused(ResolveCode.INVALID_SPECIFIER, way.key.replace("*", star),
          Note.of("note.subpath-leaves", Map.of("pattern", way.key))));
    }
    FileUrl filled = FileUrl.absolute((url.path() + url.suffix()).replace("*", star));
    return filled == null ? invalid(way, target) : new Aim.At(filled);
  }

  /** Whether a path has a name {@code .}, {@code ..} or {@code node_modules}, perhaps with encoded letters. */
  private static boolean leavesPackage(String path) {
    int from = 0;
    for (int at = 0; at <= path.length(); at++) {
      if (at == path.length() || path.charAt(at) == '/' || path.charAt(at) == '\\') {
        String name = path.substring(from, at);
        String plain = name.indexOf('%') < 0 ? name : Optional.ofNullable(FileUrl.decoded(name)).orElse(name);
        if (plain.equals(".") || plain.equals("..") || plain.equalsIgnoreCase("node_modules")) {
          return true;
        }
        from = at + 1;
      }
    }
    return false;
  }

  private static Aim invalid(Way way, String target) {
    return new Aim.Settled(new Outcome.Refused(ResolveCode.INVALID_TARGET,
        Map.of("target", target, "key", way.key, "file", way.file.path()),
        Note.of(way.internal ? "note.target-of-imports" : "note.target-of-exports", Map.of())));
  }
}
