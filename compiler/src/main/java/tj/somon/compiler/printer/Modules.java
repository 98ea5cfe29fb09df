package tj.somon.compiler.printer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.ExportSpecifier;
import tj.somon.compiler.ast.Expression.StringLiteral;
import tj.somon.compiler.ast.ImportAttribute;
import tj.somon.compiler.ast.ImportSpecifier;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.ModuleItem.ExportAll;
import tj.somon.compiler.ast.ModuleItem.ExportAsNamespace;
import tj.somon.compiler.ast.ModuleItem.ExportAssignment;
import tj.somon.compiler.ast.ModuleItem.ExportDeclaration;
import tj.somon.compiler.ast.ModuleItem.ExportDefault;
import tj.somon.compiler.ast.ModuleItem.ExportDefaultDeclaration;
import tj.somon.compiler.ast.ModuleItem.ExportNames;
import tj.somon.compiler.ast.ModuleItem.Import;
import tj.somon.compiler.ast.ModuleItem.ImportEquals;
import tj.somon.compiler.ast.ModuleName;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Import and export declarations (ECMAScript 2025, 16.2). */
final class Modules {
  private final Pen pen;

  Modules(Pen pen) {
    this.pen = pen;
  }

  void item(ModuleItem item) {
    pen.out.mark(item.start());
    switch (item) {
      case Import node -> importDeclaration(node);
      case ExportDeclaration node -> {
        pen.tiedWord(TokenKind.EXPORT);
        pen.statements.statement(node.declaration());
      }
      case ExportNames node -> exportNames(node);
      case ExportAll node -> exportAll(node);
      case ExportDefault node -> {
        pen.tiedWord(TokenKind.EXPORT);
        pen.tiedWord(TokenKind.DEFAULT);
        pen.start(Pen.EXPORT_DEFAULT);
        pen.expressions.expression(node.expression(), Level.ASSIGNMENT);
        pen.character(';');
      }
      case ExportDefaultDeclaration node -> {
        pen.tiedWord(TokenKind.EXPORT);
        pen.tiedWord(TokenKind.DEFAULT);
        pen.statements.statement(node.declaration());
      }
      case ImportEquals node -> importEquals(node);
      case ExportAssignment node -> {
        pen.word(TokenKind.EXPORT);
        pen.text(" = ");
        pen.expressions.expression(node.expression(), Level.ASSIGNMENT);
        pen.character(';');
      }
      case ExportAsNamespace node -> {
        pen.tiedWord(TokenKind.EXPORT);
        pen.tiedWord(Role.AS);
        pen.tiedWord(Role.NAMESPACE);
        pen.names.use(node.name(), -1, -1);
        pen.character(';');
      }
    }
  }

  // ---- imports -----------------------------------------------------------------------------------------------------

  private void importDeclaration(Import node) {
    pen.word(TokenKind.IMPORT);
    pen.character(' ');
    if (node.typeOnly()) {
      pen.word(Role.TYPE);
      pen.character(' ');
    }
    if (!node.phase().isEmpty()) {
      pen.text(node.phase());
      pen.character(' ');
    }
    clause(node, node.defaultName(), node.namespace(), node.named());
    specifier(node.specifier(), node.attributes());
  }

  private void clause(Import node, Target.@Nullable BindingName defaultName, Target.@Nullable BindingName namespace,
      @Nullable List<ImportSpecifier> named) {
    if (defaultName != null) {
      pen.patterns.binding(defaultName);
      pen.text(namespace == null && named == null ? " " : ", ");
    }
    if (namespace != null) {
      pen.text("* ");
      pen.word(Role.AS);
      pen.character(' ');
      pen.patterns.binding(namespace);
      pen.character(' ');
    }
    if (named != null) {
      int open = defaultName != null ? defaultName.end() : node.start();
      specifiers(node, open, named, node.specifier().start());
      pen.character(' ');
    }
    if (defaultName != null || namespace != null || named != null) {
      pen.word(Role.FROM);
      pen.character(' ');
    }
  }

  private void specifiers(Node node, int open, List<? extends Node> list, int end) {
    boolean broken = pen.brackets.isBroken(pen.isFromSource(node) ? open : -1, list, end);
    pen.character('{');
    if (broken) {
      pen.indent();
    } else if (!list.isEmpty()) {
      pen.character(' ');
    }
    Node previous = null;
    for (int i = 0; i < list.size(); i++) {
      Node specifier = list.get(i);
      pen.brackets.beforeItem(broken, previous, specifier, ',');
      if (pen.comments.next < specifier.start()) {
        pen.comments.inline(specifier.start());
      }
      if (specifier instanceof ImportSpecifier imported) {
        imported(imported);
      } else if (specifier instanceof ExportSpecifier exported) {
        exported(exported);
      }
      previous = specifier;
    }
    pen.brackets.afterItems(broken, previous, pen.isFromSource(node) ? end : -1);
    pen.text(broken || list.isEmpty() ? "}" : " }");
  }

  private void imported(ImportSpecifier specifier) {
    if (specifier.typeOnly()) {
      pen.word(Role.TYPE);
      pen.character(' ');
    }
    ModuleName imported = specifier.imported();
    if (imported.quoted() || !imported.name().equals(specifier.local().name())) {
      pen.names.external(imported);
      as();
    }
    pen.patterns.binding(specifier.local());
  }

  private void as() {
    pen.character(' ');
    pen.word(Role.AS);
    pen.character(' ');
  }

  private void specifier(StringLiteral specifier, @Nullable List<ImportAttribute> attributes) {
    pen.literals.string(specifier);
    if (attributes != null) {
      pen.character(' ');
      pen.text(pen.words.of(Role.WITH));
      pen.character(' ');
      attributeObject(attributes);
    }
    pen.character(';');
  }

  /** Import attributes in their braces. */
  void attributeObject(List<ImportAttribute> attributes) {
    pen.text(attributes.isEmpty() ? "{" : "{ ");
    for (int i = 0; i < attributes.size(); i++) {
      ImportAttribute attribute = attributes.get(i);
      if (i > 0) {
        pen.text(", ");
      }
      attributeKey(attribute.key());
      pen.text(": ");
      pen.literals.string(attribute.value());
    }
    pen.text(attributes.isEmpty() ? "}" : " }");
  }

  private void attributeKey(String key) {
    boolean name = !key.isEmpty() && Character.isUnicodeIdentifierStart(key.charAt(0));
    for (int i = 1; name && i < key.length(); i++) {
      name = Character.isUnicodeIdentifierPart(key.charAt(i));
    }
    if (name) {
      pen.text(key);
    } else {
      pen.literals.quoted(key);
    }
  }

  private void importEquals(ImportEquals node) {
    if (node.exported()) {
      pen.tiedWord(TokenKind.EXPORT);
    }
    pen.tiedWord(TokenKind.IMPORT);
    if (node.typeOnly()) {
      pen.tiedWord(Role.TYPE);
    }
    pen.patterns.binding(node.name());
    pen.text(" = ");
    EntityName entity = node.entity();
    StringLiteral required = node.required();
    if (entity != null) {
      pen.typeSyntax.entity(entity);
    } else if (required != null) {
      pen.text("require(");
      pen.literals.string(required);
      pen.character(')');
    }
    pen.character(';');
  }

  // ---- exports -----------------------------------------------------------------------------------------------------

  private void exportNames(ExportNames node) {
    pen.word(TokenKind.EXPORT);
    pen.character(' ');
    typeWord(node.typeOnly());
    StringLiteral specifier = node.specifier();
    specifiers(node, node.start(), node.names(), specifier == null ? node.end() : specifier.start());
    if (specifier == null) {
      pen.character(';');
    } else {
      from(specifier, node.attributes());
    }
  }

  private void typeWord(boolean typeOnly) {
    if (typeOnly) {
      pen.word(Role.TYPE);
      pen.character(' ');
    }
  }

  private void from(StringLiteral specifier, @Nullable List<ImportAttribute> attributes) {
    pen.character(' ');
    pen.word(Role.FROM);
    pen.character(' ');
    specifier(specifier, attributes);
  }

  private void exported(ExportSpecifier specifier) {
    typeWord(specifier.typeOnly());
    pen.names.external(specifier.local());
    ModuleName local = specifier.local();
    ModuleName exported = specifier.exported();
    if (local.quoted() != exported.quoted() || !local.name().equals(exported.name())) {
      as();
      pen.names.external(exported);
    }
  }

  private void exportAll(ExportAll node) {
    pen.word(TokenKind.EXPORT);
    pen.character(' ');
    typeWord(node.typeOnly());
    pen.character('*');
    ModuleName exported = node.exported();
    if (exported != null) {
      as();
      pen.names.external(exported);
    }
    from(node.specifier(), node.attributes());
  }
}
