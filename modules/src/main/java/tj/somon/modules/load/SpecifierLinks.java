package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.source.Span;
import tj.somon.modules.resolve.FileFormat;
import tj.somon.modules.resolve.ImportForm;
import tj.somon.modules.resolve.Resolution;
import tj.somon.modules.resolve.Resolution.Resolved;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.ResolveRequest;
import tj.somon.modules.resolve.Resolver;

/**
 * What specifiers mean when a program is run: modules of the program are loaded here, builtin modules and JavaScript of
 * installed packages are the host's. Safe for use by several threads.
 */
final class SpecifierLinks {
  private final ModuleSource source;
  private final ResolveOptions options;
  private volatile Resolver resolver;

  SpecifierLinks(ModuleSource source, ResolveOptions options) {
    this.source = source;
    this.options = options;
    this.resolver = new Resolver(source.view(), options);
  }

  /** What came of a specifier. */
  sealed interface Link {

    /** It means something; what is said of it is no error. */
    record To(LinkTarget target, List<Resolution.Warning> warnings) implements Link {
      /** The findings at the place of the specifier. */
      List<Diagnostic> findings(Span span) {
        var findings = new ArrayList<Diagnostic>(warnings.size());
        for (Resolution.Warning warning : warnings) {
          findings.add(warning.at(span));
        }
        return findings;
      }
    }

    /** It means nothing. */
    record Nowhere(Resolution.Failed failed) implements Link {}

    /** It means a file that is no module. */
    record NoModule(String specifier) implements Link {}
  }

  /** Forgets what the files were: the next answers are about those that are there now. */
  void renew() {
    resolver = new Resolver(source.view(), options);
  }

  /** The meaning of a specifier in a module. */
  Link link(String specifier, String importer) {
    return switch (resolver.resolve(ResolveRequest.of(specifier, importer, ImportForm.IMPORT))) {
      case Resolved file when isHosts(file, specifier) -> to(new LinkTarget.Host(specifier));
      case Resolved file when file.format() == FileFormat.OTHER -> new Link.NoModule(specifier);
      case Resolved file -> new Link.To(new LinkTarget.Loaded(file.path()), file.warnings());
      case Resolution.Builtin(String name) -> to(new LinkTarget.Host(name));
      case Resolution.External(String external) -> to(new LinkTarget.Host(external));
      case Resolution.Data(String url, FileFormat _) -> to(new LinkTarget.Host(url));
      case Resolution.Empty(String path) -> to(new LinkTarget.Host(path));
      case Resolution.Failed failed -> new Link.Nowhere(failed);
    };
  }

  private static Link to(LinkTarget target) {
    return new Link.To(target, List.of());
  }

  /** Whether the host finds and runs a file by itself: it is JavaScript, JSON or an addon of an installed package. */
  private static boolean isHosts(Resolved file, String specifier) {
    boolean named = !specifier.startsWith(".") && !specifier.startsWith("/") && !specifier.startsWith("file:");
    return named && file.path().contains("/node_modules/") && !file.path().endsWith(".som")
        && !file.path().endsWith("ts");
  }

  /** The finding about a file that is no module, at the place of the specifier. */
  static Diagnostic noModule(String specifier, Span span) {
    return new Diagnostic(LoadCode.NOT_A_MODULE, span, Map.of("file", specifier),
        List.of(Note.of("note.module-suffixes", Map.of())));
  }
}
