package tj.somon.compiler.ast;

/**
 * A node of the syntax tree.
 *
 * <p>Nodes are immutable and carry neither types, symbols nor parents: facts live in side tables that are indexed by
 * {@link #id()}. Never use a node as the key of a hash map, because the hash of a record walks its whole subtree.
 */
public sealed interface Node permits Program, Expression, Statement, Target, FunctionBody, Parameter,
    VariableDeclarator, PropertyKey, ObjectMember, ClassMember, TypeNode, TypeMember, TypeParameter, EntityName,
    HeritageType, TemplateChunk, PatternElement, PatternProperty, RestElement, SwitchCase, CatchClause, ImportSpecifier,
    ExportSpecifier, ModuleName, ImportAttribute, EnumMember, TupleElement {

  /** Dense number of the node within its module, from 0; nodes made after parsing continue the numbering. */
  int id();

  /** UTF-16 offset of the first character in the source text. */
  int start();

  /** UTF-16 offset behind the last character in the source text. */
  int end();
}
