package tj.somon.modules.graph;

import java.util.List;
import java.util.Optional;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;
import tj.somon.modules.resolve.FileFormat;
import tj.somon.modules.resolve.ImportForm;
import tj.somon.modules.resolve.PackageFacts;
import tj.somon.modules.resolve.Resolution;
import tj.somon.modules.resolve.ResolveRequest;
import tj.somon.modules.resolve.Resolver;

/** Asks a resolver. */
public final class ResolverLookup implements Lookup {
  private final Resolver resolver;

  public ResolverLookup(Resolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public Answer find(ModuleRequest request, String importer) {
    ImportForm form = request.kind() == RequestKind.REQUIRE ? ImportForm.REQUIRE : ImportForm.IMPORT;
    var asked = new ResolveRequest(request.specifier(), importer, form, request.attributes());
    return switch (resolver.resolve(asked)) {
      case Resolution.Resolved resolved -> new Answer.File(
          form == ImportForm.IMPORT ? ModuleKey.of(resolved.path(), request.specifier()) : resolved.path(),
          resolved.warnings().stream().map(warning -> warning.at(request.span())).toList());
      case Resolution.Builtin(String name) -> new Answer.Outside(name, true);
      case Resolution.External(String specifier) -> new Answer.Outside(specifier, false);
      case Resolution.Data(String url, FileFormat format) when format == FileFormat.OTHER || url.indexOf('\0') >= 0 ->
        new Answer.Outside(url, false);
      case Resolution.Data(String url, FileFormat _) -> new Answer.File(url, List.of());
      case Resolution.Empty(String path) -> new Answer.Disabled(path);
      case Resolution.Failed failed -> new Answer.Nothing(failed.at(request.span()));
    };
  }

  @Override
  public FileFacts factsOf(String file) {
    Resolution.Resolved of = resolver.describe(file);
    Optional<PackageFacts> facts = of.ofPackage();
    String type = switch (resolver.describe(file.substring(0, file.lastIndexOf('/') + 1) + "index.js").format()) {
      case ESM -> "module";
      case COMMONJS -> "commonjs";
      case UNDECIDED, JSON, OTHER -> "";
    };
    return facts
        .map(known -> new FileFacts(known.name(), known.version(), known.folder(), type, known.hasSideEffects(file)))
        .orElseGet(() -> new FileFacts("", "", "", type, true));
  }
}
