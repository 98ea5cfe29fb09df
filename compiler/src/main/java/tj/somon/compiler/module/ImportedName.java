package tj.somon.compiler.module;

/**
 * A binding that an import makes.
 *
 * @param request index of the request in {@link ModuleRecord#requests()}
 * @param imported the name in the other module; {@link #NAMESPACE} for the whole of it
 * @param local the name in this module
 * @param symbol number of the local symbol
 * @param nodeId of the local BindingName
 * @param typeOnly whether it was imported with {@code type}
 */
public record ImportedName(int request, String imported, String local, int symbol, int nodeId, boolean typeOnly) {
  /** The imported name of {@code import * as a}: no text that a module may export, as {@code "*"} is one. */
  public static final String NAMESPACE = "*\uD800";
}
