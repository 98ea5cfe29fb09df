package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An arrow function (ECMAScript 2025, 15.3 and 15.9). */
public record Arrow(int id, int start, int end, boolean async, List<TypeParameter> typeParameters,
    List<Parameter> parameters, @Nullable TypeNode returnType, ArrowBody body) implements Expression {}
