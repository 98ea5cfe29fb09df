package tj.somon.compiler.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.HeritageType;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.Target.BindingName;
import tj.somon.compiler.ast.TupleElement;
import tj.somon.compiler.ast.TypeMember;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeParameter;

/** Finds the uses of names in types, and the names that types declare for themselves. */
final class TypeWalk {
  private static final int TYPE_PARAMETER = SymbolFlags.TYPE_PARAMETER | SymbolFlags.TYPE;
  private final Walk walk;
  /** The names that {@code infer} introduces in the conditional types being walked. */
  private final ArrayList<BindingName> inferred = new ArrayList<>();

  TypeWalk(Walk walk) {
    this.walk = walk;
  }

  void optional(@Nullable TypeNode type) {
    if (type != null) {
      type(type);
    }
  }

  void all(List<TypeNode> types) {
    for (int i = 0; i < types.size(); i++) {
      type(types.get(i));
    }
  }

  void type(TypeNode type) {
    switch (type) {
      case TypeNode.Reference reference -> {
        entity(reference.name(), Uses.TYPE);
        all(reference.typeArguments());
      }
      case TypeNode.Keyword _,TypeNode.LiteralType _,TypeNode.ThisType _,TypeNode.MissingType _ -> {
      }
      case TypeNode.ArrayType _,TypeNode.IndexedAccess _ -> chain(type);
      case TypeNode.Union union -> all(union.types());
      case TypeNode.FunctionType function -> {
        signature(function, function.typeParameters(), function.parameters(), function.returnType());
      }
      case TypeNode.ObjectType object -> members(object.members());
      case TypeNode.Intersection intersection -> all(intersection.types());
      case TypeNode.Tuple tuple -> tuple(tuple.elements());
      case TypeNode.Operator operator -> type(operator.operand());
      case TypeNode.ConditionalType conditional -> conditional(conditional);
      case TypeNode.Mapped mapped -> mapped(mapped);
      case TypeNode.Query query -> query(query);
      case TypeNode.Infer infer -> {
        inferred.add(infer.name());
        optional(infer.constraint());
      }
      case TypeNode.Predicate predicate -> {
        subject(predicate.subject());
        optional(predicate.type());
      }
      case TypeNode.TemplateType template -> all(template.types());
      case TypeNode.ImportType imported -> all(imported.typeArguments());
    }
  }

  /** {@code T[][]…} and {@code T[K][L]…} lean to the left as far as one likes. */
  private void chain(TypeNode outermost) {
    TypeNode at = outermost;
    while (true) {
      if (at instanceof TypeNode.ArrayType array) {
        at = array.element();
      } else if (at instanceof TypeNode.IndexedAccess access) {
        type(access.index());
        at = access.object();
      } else {
        type(at);
        return;
      }
    }
  }

  private void tuple(List<TupleElement> elements) {
    for (int i = 0; i < elements.size(); i++) {
      type(elements.get(i).type());
    }
  }

  /** What is inferred in the bound is known in the first branch. */
  private void conditional(TypeNode.ConditionalType first) {
    TypeNode at = first;
    while (at instanceof TypeNode.ConditionalType conditional) {
      type(conditional.check());
      int mark = inferred.size();
      type(conditional.bound());
      walk.enter(ScopeKind.TYPE, conditional);
      for (int i = mark; i < inferred.size(); i++) {
        declareAmbient(inferred.get(i), TYPE_PARAMETER);
      }
      inferred.subList(mark, inferred.size()).clear();
      type(conditional.then());
      walk.leave();
      at = conditional.otherwise();
    }
    type(at);
  }

  /** One name may be inferred in several places of a bound. */
  private void declareAmbient(BindingName name, int flags) {
    boolean ambient = walk.ambient;
    walk.ambient = true;
    walk.declare(name, flags);
    walk.ambient = ambient;
  }

  private void mapped(TypeNode.Mapped mapped) {
    type(mapped.constraint());
    walk.enter(ScopeKind.TYPE, mapped);
    walk.declare(mapped.key(), TYPE_PARAMETER);
    optional(mapped.remapped());
    optional(mapped.type());
    walk.leave();
  }

  private void query(TypeNode.Query query) {
    EntityName name = query.name();
    if (name != null) {
      entity(name, Uses.QUERY);
    }
    optional(query.imported());
    all(query.typeArguments());
  }

  private void subject(EntityName.TypeName subject) {
    if (!subject.name().equals("this")) {
      walk.use(subject, subject.name(), Uses.QUERY);
    }
  }

  /** A use of an entity name: only its leftmost name is looked up in scopes. */
  void entity(EntityName name, int mode) {
    EntityName at = name;
    int leftmost = mode;
    while (at instanceof EntityName.Qualified qualified) {
      at = qualified.left();
      leftmost = mode == Uses.TYPE ? Uses.QUALIFIER : mode;
    }
    if (at instanceof EntityName.TypeName use && !(mode == Uses.QUERY && use.name().equals("this"))) {
      walk.use(use, use.name(), leftmost);
    }
  }

  void heritage(List<HeritageType> types) {
    for (int i = 0; i < types.size(); i++) {
      entity(types.get(i).name(), Uses.TYPE);
      all(types.get(i).typeArguments());
    }
  }

  /** Declares type parameters in the scope where the walk is. */
  void parameters(List<TypeParameter> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      walk.declare(parameters.get(i).name(), TYPE_PARAMETER);
    }
    for (int i = 0; i < parameters.size(); i++) {
      optional(parameters.get(i).constraint());
      optional(parameters.get(i).fallback());
    }
  }

  private void signature(Node owner, List<TypeParameter> typeParameters, List<Parameter> parameters,
      @Nullable TypeNode returnType) {
    boolean ambient = walk.ambient;
    walk.enter(ScopeKind.TYPE, owner);
    parameters(typeParameters);
    walk.ambient = true;
    walk.functions.parameters(parameters, false);
    walk.ambient = ambient;
    optional(returnType);
    walk.leave();
  }

  void members(List<TypeMember> members) {
    for (int i = 0; i < members.size(); i++) {
      member(members.get(i));
    }
  }

  void member(TypeMember member) {
    switch (member) {
      case TypeMember.PropertySignature property -> {
        walk.expressions.key(property.key());
        optional(property.type());
      }
      case TypeMember.MethodSignature method -> {
        walk.expressions.key(method.key());
        signature(method, method.typeParameters(), method.parameters(), method.returnType());
      }
      case TypeMember.CallSignature call -> {
        signature(call, call.typeParameters(), call.parameters(), call.returnType());
      }
      case TypeMember.IndexSignature index -> {
        optional(index.key().type());
        optional(index.type());
      }
    }
  }
}
