import org.jspecify.annotations.NullMarked;

/** The SomonScript compiler: text in; tree, names, JavaScript, source map and diagnostics out. */
@SuppressWarnings("module") // what is exported to tj.somon.modules alone: that module is compiled later
@NullMarked module tj.somon.compiler {
  requires static transitive org.jspecify;

  exports tj.somon.compiler;
  exports tj.somon.compiler.ast;
  exports tj.somon.compiler.diagnostics;
  exports tj.somon.compiler.messages;
  exports tj.somon.compiler.module;
  exports tj.somon.compiler.source;
  exports tj.somon.compiler.lexer to tj.somon.modules;
  exports tj.somon.compiler.names to tj.somon.modules;
  exports tj.somon.compiler.printer to tj.somon.modules;
  exports tj.somon.compiler.sourcemap;
}
