package tj.somon.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites switches over types. The Java compiler leaves the choice of a case to {@code SwitchBootstraps.typeSwitch},
 * which makes a class for each switch when the switch is met for the first time; an AOT cache does not hold these
 * classes, and a short program spends more time on them than on its work. A chain of {@code instanceof} in a method of the
 * class itself is what that class would do.
 */
final class TypeSwitches {
  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final int METHOD_FLAGS = ClassFile.ACC_STATIC | ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC;

  private final ClassFile classFiles;

  /** A rewriter for classes whose supertypes the loader finds. */
  TypeSwitches(ClassLoader loader) {
    classFiles = ClassFile.of(ClassFile.ClassHierarchyResolverOption
        .of(ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /** A switch that became a method. */
  private record Chain(String name, MethodTypeDesc type, List<ClassDesc> cases) {}

  /** Rewrites all classes of a jar that may be in use; its entries keep their order and their times. */
  void rewrite(Path jar) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipFile(jar.toFile()); var out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : (Iterable<ZipEntry>) in.stream().map(ZipEntry.class::cast)::iterator) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copy);
        out.write(entry.getName().endsWith(".class") ? rewrite(content) : content);
        out.closeEntry();
      }
    }
    Path written = Files.write(jar.resolveSibling(jar.getFileName() + ".part"), bytes.toByteArray());
    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private byte[] rewrite(byte[] content) {
    ClassModel model = classFiles.parse(content);
    var chains = new ArrayList<Chain>();
    byte[] rewritten = classFiles.transformClass(model,
        ClassTransform.transformingMethodBodies(calls(model, chains)).andThen(ClassTransform.endHandler(builder -> {
          for (Chain chain : chains) {
            builder.withMethodBody(chain.name(), chain.type(), METHOD_FLAGS, code -> write(code, chain.cases()));
          }
        })));
    return chains.isEmpty() ? content : rewritten;
  }

  private static CodeTransform calls(ClassModel model, List<Chain> chains) {
    boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
    return (builder, element) -> {
      if (element instanceof InvokeDynamicInstruction call && isTypeSwitch(call)) {
        var chain = new Chain("typeSwitch$" + chains.size(), call.typeSymbol(),
            call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList());
        chains.add(chain);
        builder.invokestatic(model.thisClass().asSymbol(), chain.name(), chain.type(), isInterface);
      } else {
        builder.with(element);
      }
    };
  }

  private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().equals(BOOTSTRAPS) && call.bootstrapMethod().methodName().equals("typeSwitch")
        && call.bootstrapArgs().stream().allMatch(TypeSwitches::isClass);
  }

  private static boolean isClass(ConstantDesc argument) {
    return argument instanceof ClassDesc type && !type.isPrimitive();
  }

  /**
   * The method of a switch: the number of the first case from a given one on whose type the object has, the number of
   * cases if there is none, -1 for null.
   */
  private static void write(CodeBuilder code, List<ClassDesc> cases) {
    List<Label> labels = new ArrayList<>();
    List<SwitchCase> starts = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      labels.add(code.newLabel());
      starts.add(SwitchCase.of(i, labels.get(i)));
    }
    Label none = code.newLabel();
    code.aload(0).ifThen(Opcode.IFNULL, block -> block.loadConstant(-1).ireturn());
    code.iload(1).tableswitch(0, Math.max(0, cases.size() - 1), none, starts);
    for (int i = 0; i < cases.size(); i++) {
      int number = i;
      code.labelBinding(labels.get(i)).aload(0).instanceOf(cases.get(i))
          .ifThen(block -> block.loadConstant(number).ireturn());
    }
    code.labelBinding(none).loadConstant(cases.size()).ireturn();
  }
}
