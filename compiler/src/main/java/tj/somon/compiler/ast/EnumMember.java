package tj.somon.compiler.ast;

import org.jspecify.annotations.Nullable;

/** A member of an enum; the key is a name or a string. */
public record EnumMember(int id, int start, int end, PropertyKey key, @Nullable Expression initializer)
    implements Node {}
