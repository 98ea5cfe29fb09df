package tj.somon.compiler.ast;

import tj.somon.compiler.source.SourceGoal;
import java.util.List;

/**
 * A whole module or script.
 *
 * @param goal whether the text was read as a module or as a script
 * @param strict whether the top level is strict mode code
 * @param hashbang text of the first line with its {@code #!}, without the line end, or empty
 * @param body directives first (as {@link Statement.Directive}), then statements and module items
 * @param nodeCount number of node ids in use: every id in the tree is below it
 * @param sourceNodeCount ids below this number were made by the parser, so their span shows the node's own source text
 */
public record Program(int id, int start, int end, SourceGoal goal, boolean strict, String hashbang,
    List<Statement> body, int nodeCount, int sourceNodeCount) implements Node {}
