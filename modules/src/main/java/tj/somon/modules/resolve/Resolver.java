package tj.somon.modules.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.modules.resolve.Resolution.Builtin;
import tj.somon.modules.resolve.Resolution.Data;
import tj.somon.modules.resolve.Resolution.Empty;
import tj.somon.modules.resolve.Resolution.External;
import tj.somon.modules.resolve.Resolution.Failed;
import tj.somon.modules.resolve.Resolution.Resolved;
import tj.somon.modules.resolve.Resolution.Warning;

/**
 * Finds what specifiers mean. The answer depends on the request, the options and the files of the view alone; what
 * {@code package.json} files say is remembered, so a resolver lives as long as its view. Safe for use by several threads.
 */
public final class Resolver {
  private final FileSystemView view;
  private final ResolveOptions options;
  private final PackageFiles packages;
  private final Looking forImport;
  private volatile @Nullable Looking forRequire;

  public Resolver(FileSystemView view, ResolveOptions options) {
    this.view = view;
    this.options = options;
    this.packages = new PackageFiles(view);
    this.forImport = looking(ImportForm.IMPORT, Trace.OFF);
  }

  private Looking looking(ImportForm form, Trace trace) {
    Set<String> conditions = new LinkedHashSet<>(options.conditionsFor(form));
    return new Looking(view, packages, options, conditions, trace);
  }

  /** What a specifier means. Never throws for a wrong one. */
  public Resolution resolve(ResolveRequest request) {
    Looking looking = quietly(request.form());
    return switch (outcome(request, looking)) {
      case Outcome.Refused _ -> explain(request).resolution();
      case Outcome outcome -> described(outcome, request, looking);
    };
  }

  /**
   * The file that a specifier means, for those who need no more: what packages say of it is not looked up.
   *
   * @return nothing if it means something else, or a file of which there is more to say
   */
  public @Nullable String fileOf(ResolveRequest request) {
    return outcome(request, quietly(request.form())) instanceof Outcome.File file && file.composed().isEmpty()
        ? file.path()
        : null;
  }

  private Looking quietly(ImportForm form) {
    if (form == ImportForm.IMPORT) {
      return forImport;
    }
    Looking known = forRequire;
    if (known == null) {
      known = looking(form, Trace.OFF);
      forRequire = known;
    }
    return known;
  }

  /** What a specifier means, with all that was tried on the way. */
  public Explained explain(ResolveRequest request) {
    Looking looking = looking(request.form(), Trace.on());
    Resolution resolution = described(outcome(request, looking), request, looking);
    return new Explained(resolution, looking.trace().steps());
  }

  /** What is known of a file without looking at it: its format and its package. The path is absolute. */
  public Resolved describe(String path) {
    return resolved(new Outcome.File(path, ""), path);
  }

  private Outcome outcome(ResolveRequest request, Looking looking) {
    return switch (options.mode()) {
      case BUNDLER -> new Bundling(looking, request.importer(), request.form()).resolve(request.specifier());
      case NODE ->
        request.form() == ImportForm.IMPORT ? new NodeImport(looking, request.importer()).resolve(request.specifier())
            : new NodeRequire(looking, request.importer()).resolve(request.specifier());
    };
  }

  private Resolution described(Outcome outcome, ResolveRequest request, Looking looking) {
    return switch (outcome) {
      case Outcome.File file -> resolved(file, request.specifier());
      case Outcome.Builtin(String specifier) -> new Builtin(Builtins.prefixed(specifier));
      case Outcome.Data(String url) -> new Data(url, Schemes.ofData(url));
      case Outcome.External(String specifier) -> new External(specifier);
      case Outcome.Empty(String path) -> new Empty(path);
      case Outcome.Refused refused -> failed(refused, request, looking);
    };
  }

  private Resolved resolved(Outcome.File file, String specifier) {
    PackageFiles.Scope scope = packages.scope(Paths.folder(file.path()));
    PackageFile nearest = scope.nearest();
    PackageFile named = scope.named();
    FileFormat format = FileFormat.of(file.path(), nearest == null ? "" : nearest.type());
    List<Warning> warnings = file.composed().isEmpty() ? List.of()
        : List.of(new Warning(ResolveCode.COMPOSED_NAME, Map.of("specifier", specifier, "file", file.composed())));
    return new Resolved(file.path(), file.suffix(), format, Optional.ofNullable(named == null ? null : named.facts()),
        warnings);
  }

  private Failed failed(Outcome.Refused refused, ResolveRequest request, Looking looking) {
    var notes = new ArrayList<Note>(refused.notes());
    List<Step> tried = looking.trace().steps();
    notes.addAll(new Nearest(looking, request.importer()).notes(refused.code(), request.specifier()));
    return new Failed(refused.code(), refused.arguments(), notes, tried, Paths.folder(request.importer()));
  }
}
