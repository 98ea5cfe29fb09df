package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause of a switch; without a test it is the default clause. */
public record SwitchCase(int id, int start, int end, @Nullable Expression test, List<Statement> body) implements Node {}
