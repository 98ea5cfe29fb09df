package tj.somon.modules.link;

import java.util.List;
import tj.somon.compiler.ast.Statement;

/** A statement of a module's top level: what it declares and uses. Stays or goes as one. */
public final class Part {
  private final Statement statement;
  private final int[] declared;
  private final int[] used;
  private final int[] requests;
  private final List<NamespaceUse> namespaceUses;
  private boolean effect = true;
  private boolean included;

  Part(Statement statement, int[] declared, int[] used, int[] requests, List<NamespaceUse> namespaceUses) {
    this.statement = statement;
    this.declared = declared;
    this.used = used;
    this.requests = requests;
    this.namespaceUses = List.copyOf(namespaceUses);
  }

  /** The same part before a link. */
  Part fresh() {
    return new Part(statement, declared, used, requests, namespaceUses);
  }

  public Statement statement() {
    return statement;
  }

  /** Top-level symbols that it declares. */
  public int[] declaredSymbols() {
    return declared;
  }

  /** Top-level symbols that it uses, imports among them. */
  public int[] usedSymbols() {
    return used;
  }

  /** Indexes of the calls of {@code import} and {@code require} in it. */
  public int[] requests() {
    return requests;
  }

  public List<NamespaceUse> namespaceUses() {
    return namespaceUses;
  }

  boolean hasEffect() {
    return effect;
  }

  void setEffect(boolean has) {
    effect = has;
  }

  /** Whether it is part of the output. */
  public boolean isIncluded() {
    return included;
  }

  void include() {
    included = true;
  }
}
