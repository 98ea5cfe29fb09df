package tj.somon.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tj.somon.modules.load.CompiledModule;
import tj.somon.modules.load.LinkTarget;
import tj.somon.modules.load.ModuleDemand;
import tj.somon.modules.load.ModuleGraph;
import tj.somon.modules.load.ModuleKind;

/**
 * A program written by hand as the compiler would write it, run in a JVM of its own, as the embedded engine ends the JVM.
 * Files named {@code .cjs} are CommonJS, files named {@code later*} are loaded only when they are asked for.
 */
final class CompiledProgram {
  private static final Pattern SPECIFIER = Pattern.compile("(?:from|import)\\s*\\(?\\s*'([^']+)'");
  private static final Pattern MAP = Pattern.compile("//# map=(.*)");

  private final Path folder;

  CompiledProgram(Path folder) {
    this.folder = folder;
  }

  /** Adds a module and answers this. */
  CompiledProgram with(String name, String code) throws IOException {
    Files.writeString(folder.resolve(name), code);
    return this;
  }

  /** What a program left behind. */
  record Outcome(int status, String out, String err) {}

  /** Runs main.som in an engine, with standard input and arguments. */
  Outcome run(String engine, String input, String... arguments) throws IOException, InterruptedException {
    Process process = start(engine, arguments);
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    int status = process.waitFor();
    return new Outcome(status, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
  }

  /** Starts main.som; what it prints goes to the files {@code out} and {@code err}. */
  Process start(String engine, String... arguments) throws IOException {
    var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), CompiledProgram.class.getName(), engine,
        folder.resolve("main.som").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile()).start();
  }

  private static String classPath() throws IOException {
    var parts = new ArrayList<String>();
    for (String property : List.of("java.class.path", "jdk.module.path", "surefire.test.class.path")) {
      String value = System.getProperty(property, "");
      if (!value.isEmpty()) {
        parts.add(value);
      }
    }
    parts.add(Path.of("target", "test-classes").toAbsolutePath().toString());
    parts.add(Path.of("target", "classes").toAbsolutePath().toString());
    return String.join(File.pathSeparator, parts);
  }

  /** The process of a test: engine, entry, arguments. */
  public static void main(String[] arguments) throws IOException, EngineException {
    var files = new EngineFiles(Optional.empty(), Path.of(System.getProperty("java.io.tmpdir"), "somon-test-cache"));
    Engine engine = arguments[0].equals("embedded") ? Engines.embedded(files)
        : Engines.installed(System.getenv("PATH"), files);
    Path entry = Path.of(arguments[1]);
    try (Execution execution = engine
        .start(new Launch(entry.toString(), List.of(arguments).subList(2, arguments.length)))) {
      var graph = new ModuleGraph(entry.toString(), "globalThis.prelude = 'prelude'", modules(entry.getParent()),
          false);
      Runtime.getRuntime().halt(execution.run(graph, CompiledProgram::later));
    }
  }

  private static ModuleDemand.Answer later(String specifier, String importer) {
    Path file = Path.of(importer).resolveSibling(specifier);
    if (Files.notExists(file)) {
      return new ModuleDemand.Answer.Refused("ERR_MODULE_NOT_FOUND", "нест " + specifier);
    }
    try {
      return new ModuleDemand.Answer.Supplied(new LinkTarget.Loaded(file.toString()), List.of(module(file)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<CompiledModule> modules(Path folder) throws IOException {
    var modules = new ArrayList<CompiledModule>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.contains(".") && !name.startsWith("later")) {
          modules.add(module(file));
        }
      }
    }
    return modules;
  }

  private static CompiledModule module(Path file) throws IOException {
    String name = file.getFileName().toString();
    String code = Files.readString(file);
    if (name.endsWith(".cjs")) {
      return new CompiledModule(file.toString(), ModuleKind.COMMONJS, "", "", Map.of(), List.of("extra"),
          Set.of("asked"));
    }
    var links = new TreeMap<String, LinkTarget>();
    var specifiers = SPECIFIER.matcher(code);
    while (specifiers.find()) {
      String specifier = specifiers.group(1);
      links.put(specifier,
          specifier.startsWith(".") ? new LinkTarget.Loaded(file.resolveSibling(specifier).normalize().toString())
              : new LinkTarget.Host(specifier));
    }
    var map = MAP.matcher(code);
    return new CompiledModule(file.toString(), name.endsWith(".json") ? ModuleKind.JSON : ModuleKind.MODULE, code,
        map.find() ? map.group(1) : "", links, List.of(), Set.of());
  }
}
