/**
 * Trees to trees of plain JavaScript: types, enums and namespaces become code or nothing, modules become the format that
 * is asked for (SomonScript language specification, sections 5 to 10 and 13). It knows nothing of text, files or how
 * specifiers are resolved.
 */
@NullMarked
package tj.somon.compiler.lowering;

import org.jspecify.annotations.NullMarked;
