package tj.somon.compiler.builtins;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ObjectMember;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Rewriter;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.UnaryOperator;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;
import tj.somon.compiler.vocabulary.Builtin;
import tj.somon.compiler.vocabulary.BuiltinNames;
import tj.somon.compiler.vocabulary.TypeWords;

/** Rules (a) to (d) of builtin names over one module (SomonScript language specification, section 11). */
final class BuiltinRewriter extends Rewriter {
  private final NameTable names;
  private final DeclaredReceivers declared;
  private final CertainReceivers certain;
  private final Diagnostics diagnostics;
  private final TreeSet<String> aliases = new TreeSet<>();
  private final Map<Integer, ClassFacts> classBySymbol = new java.util.HashMap<>();
  private final IdentityHashMap<Target, Boolean> assigned = new IdentityHashMap<>();
  private @Nullable ClassFacts enclosingClass;
  /** What {@code this} is: null outside the members of classes. */
  private @Nullable ClassFacts thisClass;
  private boolean thisIsStatic;

  BuiltinRewriter(Program program, NameTable names, Diagnostics diagnostics) {
    super(program.nodeCount());
    this.names = names;
    this.declared = new DeclaredReceivers(names);
    this.certain = new CertainReceivers(names, program.nodeCount());
    this.diagnostics = diagnostics;
  }

  /** The builtin member words that kept their spelling: the prelude defines aliases for them. */
  TreeSet<String> aliases() {
    return aliases;
  }

  // ---- rule (a): globals --------------------------------------------------------------------------------------------

  @Override
  protected Expression nameUse(Expression.NameUse e) {
    if (names.symbolOf(e.id()) != NameTable.NONE) {
      return e;
    }
    Optional<String> literal = TypeWords.literal(e.name());
    if (literal.isPresent()) {
      return literal(e, literal.get());
    }
    return BuiltinNames.global(e.name()).map(builtin -> global(e, builtin.english())).orElse(e);
  }

  private Expression literal(Expression.NameUse e, String literal) {
    return switch (literal) {
      case "true" -> new Expression.BooleanLiteral(newId(), e.start(), e.end(), true);
      case "null" -> new Expression.NullLiteral(newId(), e.start(), e.end());
      default -> isBound(e, "undefined") ? voidZero(e) : name(e, "undefined");
    };
  }

  private Expression voidZero(Expression.NameUse e) {
    var zero = new Expression.NumberLiteral(newId(), e.start(), e.end(), 0);
    return new Expression.Unary(newId(), e.start(), e.end(), UnaryOperator.VOID, zero);
  }

  private Expression global(Expression.NameUse e, String english) {
    if (english.startsWith("(")) {
      return typeofFunction(e);
    }
    int dot = english.indexOf('.');
    String root = dot < 0 ? english : english.substring(0, dot);
    Expression object = isBound(e, root) ? member(e, name(e, "globalThis"), root) : name(e, root);
    return dot < 0 ? object : member(e, object, english.substring(dot + 1));
  }

  /** {@code (x) => typeof x}, for the word that asks for the type of its argument. */
  private Expression typeofFunction(Expression.NameUse e) {
    int start = e.start();
    var parameter = new Parameter(newId(), start, e.end(), Modifiers.NONE, false,
        new Target.BindingName(newId(), start, e.end(), "x"), false, null, null);
    var body = new Expression.Unary(newId(), start, e.end(), UnaryOperator.TYPEOF, name(e, "x"));
    return new tj.somon.compiler.ast.Arrow(newId(), start, e.end(), false, List.of(), List.of(parameter), null, body);
  }

  private boolean isBound(Expression.NameUse e, String name) {
    return names.isBoundIn(names.scopeOfUse(e.id()), name);
  }

  private Expression.NameUse name(Expression.NameUse at, String name) {
    return new Expression.NameUse(newId(), at.start(), at.end(), name);
  }

  private Expression.Member member(Expression.NameUse at, Expression object, String name) {
    return new Expression.Member(newId(), at.start(), at.end(), object, name, at.start(), false);
  }

  @Override
  protected Target nameTarget(Expression.NameUse e) {
    boolean unbound = names.symbolOf(e.id()) == NameTable.NONE;
    if (unbound && (BuiltinNames.global(e.name()).isPresent() || TypeWords.literal(e.name()).isPresent())) {
      diagnostics.add(Diagnostic.of(BuiltinCode.ASSIGNED_BUILTIN, e.start(), e.end(), Map.of("name", e.name()),
          Note.of("note.declare-builtin", Map.of("name", e.name()))));
    }
    return e;
  }

  // ---- rules (b) and (c): members -----------------------------------------------------------------------------------

  @Override
  protected Target placeTarget(Target place) {
    assigned.put(place, Boolean.TRUE);
    Target now = super.placeTarget(place);
    assigned.remove(place);
    return now;
  }

  @Override
  protected Expression member(Expression.Member e, Expression object) {
    Receiver receiver = receiver(e.object());
    String name = receiver == null ? e.name() : english(e, receiver).orElse(e.name());
    certain.noteMember(e, receiver, name);
    if (e.object() instanceof Expression.This && thisClass != null) {
      certain.note(e, (thisIsStatic ? thisClass.staticFields() : thisClass.fields()).get(e.name()));
    }
    if (name.equals(e.name())) {
      alias(name);
      return super.member(e, object);
    }
    return new Expression.Member(e.id(), e.start(), e.end(), object, name, e.nameStart(), e.optional());
  }

  private Optional<String> english(Expression.Member e, Receiver receiver) {
    boolean onlyProtocol = receiver.kinds().contains(Receiver.ERROR) && !(e.object() instanceof Expression.New)
        || e.object() instanceof Expression.Super && parentDeclares(e.name());
    if (onlyProtocol) {
      return Receiver.protocol(e.name());
    }
    Optional<String> english = receiver.english(e.name());
    boolean replacesMethod = assigned.containsKey(e)
        && BuiltinNames.meanings(e.name()).stream().anyMatch(b -> b.kind() != Builtin.Kind.PROPERTY);
    return replacesMethod ? Optional.empty() : english;
  }

  private boolean parentDeclares(String name) {
    return thisClass != null && thisClass.parent() != null && thisClass.parent().chainDeclares(name, thisIsStatic);
  }

  private @Nullable Receiver receiver(Expression object) {
    if (object instanceof Expression.Super) {
      return superReceiver();
    }
    return certain.of(object);
  }

  /** What {@code super} certainly reaches: the builtin's members, unless a class in between declares the word. */
  private @Nullable Receiver superReceiver() {
    return thisClass == null ? Receiver.of("Object.prototype") : superOf(thisClass);
  }

  private Receiver superOf(ClassFacts facts) {
    Receiver inherited = facts.inherited(thisIsStatic);
    return inherited == null ? Receiver.of("Object.prototype") : inherited;
  }

  private void alias(String word) {
    for (Builtin meaning : BuiltinNames.meanings(word)) {
      if (meaning.kind() != Builtin.Kind.GLOBAL && !meaning.english().equals(word)) {
        aliases.add(word);
        return;
      }
    }
  }

  @Override
  protected Expression index(Expression.Index e, Expression object) {
    if (e.index() instanceof Expression.StringLiteral text) {
      alias(text.value());
    }
    return super.index(e, object);
  }

  @Override
  protected PatternProperty patternProperty(PatternProperty p) {
    String name = ClassFacts.nameOf(p.key());
    if (name != null) {
      alias(name);
    }
    return super.patternProperty(p);
  }

  // ---- what is certain ----------------------------------------------------------------------------------------------

  @Override
  protected Expression call(Expression.Call e, Expression callee) {
    Expression now = super.call(e, callee);
    certain.noteCall(e);
    return now;
  }

  @Override
  protected Expression newExpression(Expression.New e) {
    Expression now = super.newExpression(e);
    certain.noteNew(e);
    return now;
  }

  @Override
  protected Expression binary(Expression.Binary e, Expression left) {
    Expression now = super.binary(e, left);
    certain.noteBinary(e);
    return now;
  }

  @Override
  protected Expression optionalChain(Expression.OptionalChain e, Expression chain) {
    certain.note(e, certain.of(e.chain()));
    return super.optionalChain(e, chain);
  }

  @Override
  protected Expression as(Expression.As e, Expression operand) {
    certain.note(e, e.type() == null ? certain.of(e.operand()) : declared.of(e.type()));
    return super.as(e, operand);
  }

  @Override
  protected Expression angleAssertion(Expression.AngleAssertion e) {
    Expression now = super.angleAssertion(e);
    certain.note(e, e.type() == null ? certain.of(e.operand()) : declared.of(e.type()));
    return now;
  }

  @Override
  protected Expression satisfies(Expression.Satisfies e, Expression operand) {
    certain.note(e, certain.of(e.operand()));
    return super.satisfies(e, operand);
  }

  @Override
  protected Expression nonNull(Expression.NonNull e, Expression operand) {
    certain.note(e, certain.of(e.operand()));
    return super.nonNull(e, operand);
  }

  @Override
  protected Expression parenthesized(Expression.Parenthesized e) {
    Expression now = super.parenthesized(e);
    certain.note(e, certain.of(e.inner()));
    return now;
  }

  @Override
  protected VariableDeclarator declarator(VariableDeclarator d) {
    VariableDeclarator now = super.declarator(d);
    if (d.target() instanceof Target.BindingName name) {
      int symbol = names.symbolOf(name.id());
      boolean constant = symbol != NameTable.NONE && names.is(symbol, SymbolFlags.CONSTANT);
      if (d.type() != null) {
        certain.noteSymbol(symbol, declared.of(d.type()));
      } else if (constant && d.initializer() != null) {
        certain.noteSymbol(symbol, certain.of(d.initializer()));
      }
    }
    return now;
  }

  @Override
  protected Parameter parameter(Parameter p) {
    if (p.pattern() instanceof Target.BindingName name) {
      certain.noteSymbol(names.symbolOf(name.id()), declared.of(p.type()));
    }
    return super.parameter(p);
  }

  // ---- classes, and rule (d) ----------------------------------------------------------------------------------------

  @Override
  protected ClassDefinition classDefinition(ClassDefinition c) {
    ClassFacts outer = enclosingClass;
    ClassFacts facts = facts(c);
    enclosingClass = facts;
    ClassDefinition now = super.classDefinition(c);
    enclosingClass = outer;
    List<ProtocolNames.Installed> installed = ProtocolNames.of(c, facts);
    return installed.isEmpty() ? now : withInstalled(now, installed);
  }

  private ClassFacts facts(ClassDefinition c) {
    ClassFacts parent = null;
    String builtin = null;
    if (c.superClass() instanceof Expression.NameUse heritage) {
      int symbol = names.symbolOf(heritage.id());
      parent = symbol == NameTable.NONE || names.isAssigned(symbol) ? null : classBySymbol.get(symbol);
      builtin = parent == null ? certain.constructor(heritage) : parent.builtin();
    }
    ClassFacts facts = ClassFacts.of(c, builtin, parent, declared);
    if (c.name() != null) {
      classBySymbol.put(names.symbolOf(c.name().id()), facts);
    }
    return facts;
  }

  private ClassDefinition withInstalled(ClassDefinition c, List<ProtocolNames.Installed> installed) {
    boolean hidden = names.isBoundIn(names.scopeOf(c.id()), "Object");
    var members = new ArrayList<ClassMember>();
    members.add(new InstallingBlock(this::newId, hidden).of(c, installed));
    members.addAll(c.members());
    return new ClassDefinition(c.id(), c.start(), c.end(), c.modifiers(), c.name(), c.typeParameters(), c.superClass(),
        c.superTypeArguments(), c.interfaces(), List.copyOf(members));
  }

  @Override
  protected ClassMember classMember(ClassMember member) {
    ClassFacts outerThis = thisClass;
    boolean outerStatic = thisIsStatic;
    thisClass = enclosingClass;
    thisIsStatic = switch (member) {
      case ClassMember.Method m -> Modifiers.has(m.modifiers(), Modifiers.STATIC);
      case ClassMember.Field f -> Modifiers.has(f.modifiers(), Modifiers.STATIC);
      case ClassMember.StaticBlock _ -> true;
      case ClassMember.Index _ -> false;
    };
    ClassMember now = super.classMember(member);
    thisClass = outerThis;
    thisIsStatic = outerStatic;
    return now;
  }

  @Override
  protected PropertyKey propertyKey(PropertyKey key) {
    if (!(key instanceof PropertyKey.Computed computed)) {
      return key;
    }
    if (computed.expression() instanceof Expression.StringLiteral text) {
      alias(text.value());
    }
    return withoutThis(() -> super.propertyKey(key));
  }

  @Override
  protected ObjectMember objectMember(ObjectMember member) {
    return member instanceof ObjectMember.Method ? withoutThis(() -> super.objectMember(member))
        : super.objectMember(member);
  }

  @Override
  protected Function function(Function f) {
    return withoutThis(() -> super.function(f));
  }

  /** Runs a step in which {@code this} is not the enclosing class's. */
  private <T> T withoutThis(java.util.function.Supplier<T> step) {
    ClassFacts outer = thisClass;
    thisClass = null;
    T result = step.get();
    thisClass = outer;
    return result;
  }
}
