package tj.somon.compiler.source;

/** A place as people name it: line and column from 1, the column in UTF-16 units. */
public record LineColumn(int line, int column) {}
