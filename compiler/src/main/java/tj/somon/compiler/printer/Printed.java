package tj.somon.compiler.printer;

import java.util.Optional;
import tj.somon.compiler.sourcemap.SourceMap;

/** A printed text, ending with a line end unless empty, and its source map if one was asked for. */
public record Printed(String code, Optional<SourceMap> map) {}
