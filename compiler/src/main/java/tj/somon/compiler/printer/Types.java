package tj.somon.compiler.printer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.HeritageType;
import tj.somon.compiler.ast.ImportAttribute;
import tj.somon.compiler.ast.TupleElement;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeNode.*;
import tj.somon.compiler.ast.TypeParameter;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** TypeScript's types (SomonScript language specification, section 10.2). */
final class Types {
  private final Pen pen;

  Types(Pen pen) {
    this.pen = pen;
  }

  /** A type where one that holds together at least as tightly as {@code level} is asked for. */
  void type(TypeNode type, int level) {
    if (pen.comments.next < type.start()) {
      pen.comments.inline(type.start());
    }
    if (levelOf(type) < level) {
      pen.character('(');
      bare(type);
      pen.character(')');
    } else {
      bare(type);
    }
  }

  private static int levelOf(TypeNode type) {
    return switch (type) {
      case FunctionType _,ConditionalType _ -> Level.TYPE;
      case Infer infer -> infer.constraint() == null ? Level.TYPE_OPERATOR : Level.TYPE;
      case Union _ -> Level.UNION;
      case Intersection _ -> Level.INTERSECTION;
      case Operator _ -> Level.TYPE_OPERATOR;
      default -> Level.POSTFIX_TYPE;
    };
  }

  private void bare(TypeNode type) {
    switch (type) {
      case Keyword keyword -> {
        pen.out.mark(keyword.start());
        pen.text(pen.words.of(keyword.keyword()));
      }
      case Reference reference -> {
        entity(reference.name());
        argumentsIfAny(reference.typeArguments());
      }
      case ArrayType array -> {
        type(array.element(), Level.POSTFIX_TYPE);
        pen.text("[]");
      }
      case ObjectType object -> pen.typeMembers.object(object);
      case Union union -> joined(union.types(), " | ", Level.INTERSECTION);
      case FunctionType function -> function(function);
      case LiteralType literal -> pen.expressions.expression(literal.literal(), Level.UNARY);
      case Intersection intersection -> joined(intersection.types(), " & ", Level.TYPE_OPERATOR);
      case Tuple tuple -> tuple(tuple);
      case Operator operator -> operator(operator);
      case IndexedAccess access -> {
        type(access.object(), Level.POSTFIX_TYPE);
        pen.character('[');
        type(access.index(), Level.TYPE);
        pen.character(']');
      }
      case ConditionalType conditional -> conditional(conditional);
      case Mapped mapped -> pen.typeMembers.mapped(mapped);
      case Query query -> query(query);
      case Infer infer -> infer(infer);
      case Predicate predicate -> predicate(predicate);
      case TemplateType template -> template(template);
      case ImportType imported -> imported(imported);
      case ThisType node -> {
        pen.out.mark(node.start());
        pen.word(TokenKind.THIS);
      }
      case MissingType missing -> throw new IllegalStateException("no output is produced for " + missing);
    }
  }

  // ---- names -------------------------------------------------------------------------------------------------------

  void entity(EntityName name) {
    switch (name) {
      case EntityName.TypeName typeName -> pen.names.type(typeName);
      case EntityName.Qualified qualified -> {
        entity(qualified.left());
        pen.character('.');
        pen.names.property(qualified.name(), qualified.nameStart());
      }
    }
  }

  void heritage(List<HeritageType> types) {
    for (int i = 0; i < types.size(); i++) {
      if (i > 0) {
        pen.text(", ");
      }
      entity(types.get(i).name());
      argumentsIfAny(types.get(i).typeArguments());
    }
  }

  // ---- type arguments and parameters -------------------------------------------------------------------------------

  private void argumentsIfAny(List<TypeNode> types) {
    if (!types.isEmpty()) {
      arguments(types);
    }
  }

  /** Type arguments in their angle brackets. */
  void arguments(List<TypeNode> types) {
    pen.character('<');
    for (int i = 0; i < types.size(); i++) {
      if (i == 0) {
        firstArgument(types.get(i));
      } else {
        pen.text(", ");
        type(types.get(i), Level.TYPE);
      }
    }
    pen.character('>');
  }

  /** The type behind an opening angle bracket, which must not begin with another one. */
  void firstArgument(TypeNode type) {
    boolean generic = type instanceof FunctionType function && !function.construct()
        && !function.typeParameters().isEmpty();
    type(type, generic ? Level.UNION : Level.TYPE);
  }

  /** Type parameters in their angle brackets; nothing if there are none. */
  void parameters(List<TypeParameter> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    pen.character('<');
    for (int i = 0; i < parameters.size(); i++) {
      if (i > 0) {
        pen.text(", ");
      }
      parameter(parameters.get(i));
    }
    pen.character('>');
  }

  private void parameter(TypeParameter parameter) {
    pen.classes.modifiers(parameter.modifiers());
    pen.names.typeBinding(parameter.name());
    TypeNode constraint = parameter.constraint();
    if (constraint != null) {
      pen.character(' ');
      pen.word(TokenKind.EXTENDS);
      pen.character(' ');
      type(constraint, Level.TYPE);
    }
    TypeNode fallback = parameter.fallback();
    if (fallback != null) {
      pen.text(" = ");
      type(fallback, Level.TYPE);
    }
  }

  // ---- compound types ----------------------------------------------------------------------------------------------

  private void joined(List<TypeNode> types, String separator, int level) {
    for (int i = 0; i < types.size(); i++) {
      if (i > 0) {
        pen.text(separator);
      }
      type(types.get(i), level);
    }
  }

  private void function(FunctionType function) {
    if (function.isAbstract()) {
      pen.tiedWord(Role.ABSTRACT);
    }
    if (function.construct()) {
      pen.word(TokenKind.NEW);
      pen.character(' ');
    }
    parameters(function.typeParameters());
    pen.functions.parameters(function.parameters(), function.start(), function.returnType().start());
    pen.text(" => ");
    type(function.returnType(), Level.TYPE);
  }

  private void tuple(Tuple tuple) {
    List<TupleElement> elements = tuple.elements();
    boolean broken = pen.brackets.isBroken(tuple.start(), elements, tuple.end());
    pen.character('[');
    if (broken) {
      pen.indent();
    }
    TupleElement previous = null;
    for (int i = 0; i < elements.size(); i++) {
      TupleElement element = elements.get(i);
      pen.brackets.beforeItem(broken, previous, element, ',');
      element(element, element.label());
      previous = element;
    }
    pen.brackets.afterItems(broken, previous, pen.isFromSource(tuple) ? tuple.end() - 1 : -1);
    pen.character(']');
  }

  private void element(TupleElement element, @Nullable String label) {
    if (element.rest()) {
      pen.text("...");
    }
    if (label != null) {
      pen.names.property(label, -1);
      pen.text(element.optional() ? "?: " : ": ");
      type(element.type(), Level.TYPE);
    } else {
      type(element.type(), element.optional() ? Level.POSTFIX_TYPE : Level.TYPE);
      if (element.optional()) {
        pen.character('?');
      }
    }
  }

  private void operator(Operator operator) {
    pen.tiedWord(switch (operator.operator()) {
      case KEYOF -> Role.KEYOF;
      case UNIQUE -> Role.UNIQUE;
      case READONLY -> Role.READONLY;
    });
    type(operator.operand(), Level.TYPE_OPERATOR);
  }

  private void conditional(ConditionalType conditional) {
    type(conditional.check(), conditional.check() instanceof Infer ? Level.POSTFIX_TYPE : Level.UNION);
    pen.character(' ');
    pen.word(TokenKind.EXTENDS);
    pen.character(' ');
    type(conditional.bound(), conditional.bound() instanceof Infer ? Level.POSTFIX_TYPE : Level.UNION);
    pen.text(" ? ");
    type(conditional.then(), Level.TYPE);
    pen.text(" : ");
    type(conditional.otherwise(), Level.TYPE);
  }

  private void query(Query query) {
    pen.tiedWord(Role.TYPE_QUERY);
    EntityName name = query.name();
    ImportType imported = query.imported();
    if (name != null) {
      entity(name);
    } else if (imported != null) {
      imported(imported);
    }
    argumentsIfAny(query.typeArguments());
  }

  private void infer(Infer infer) {
    pen.tiedWord(Role.INFER);
    pen.names.typeBinding(infer.name());
    TypeNode constraint = infer.constraint();
    if (constraint != null) {
      pen.character(' ');
      pen.word(TokenKind.EXTENDS);
      pen.character(' ');
      type(constraint, Level.UNION);
    }
  }

  private void predicate(Predicate predicate) {
    if (predicate.asserts()) {
      pen.tiedWord(Role.ASSERTS);
    }
    pen.names.type(predicate.subject());
    TypeNode type = predicate.type();
    if (type != null) {
      pen.character(' ');
      pen.word(Role.IS);
      pen.character(' ');
      type(type, Level.UNION);
    }
  }

  private void template(TemplateType template) {
    pen.character('`');
    for (int i = 0; i < template.chunks().size(); i++) {
      pen.literals.chunk(template.chunks().get(i));
      if (i < template.types().size()) {
        pen.text("${");
        type(template.types().get(i), Level.TYPE);
        pen.character('}');
      }
    }
    pen.character('`');
  }

  private void imported(ImportType imported) {
    pen.word(TokenKind.IMPORT);
    pen.character('(');
    pen.literals.string(imported.specifier());
    List<ImportAttribute> attributes = imported.attributes();
    if (attributes != null) {
      // The key of the options object is a property name, which has one spelling.
      pen.text(", { with: ");
      pen.modules.attributeObject(attributes);
      pen.text(" }");
    }
    pen.character(')');
    EntityName qualifier = imported.qualifier();
    if (qualifier != null) {
      pen.character('.');
      entity(qualifier);
    }
    argumentsIfAny(imported.typeArguments());
  }
}
