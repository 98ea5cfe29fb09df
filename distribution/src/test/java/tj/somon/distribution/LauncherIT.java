package tj.somon.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The installed distribution, as people use it. */
class LauncherIT {
  private static final Path DIST = Path.of("target", "dist").toAbsolutePath();
  private static final ClassDesc PRINT_STREAM = ClassDesc.of("java.io.PrintStream");

  @TempDir
  private Path folder;

  private Path home;

  /** What a command left behind. */
  private record Outcome(int status, String out, String err) {}

  @BeforeEach
  void install() throws IOException {
    home = folder.resolve("somon home");
    try (Stream<Path> files = Files.walk(DIST)) {
      for (Path file : files.toList()) {
        Path target = home.resolve(DIST.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private Outcome somon(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>(List.of(home.resolve("bin").resolve("somon").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(folder.resolve("in").toFile())
        .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
    builder.environment().putAll(environment);
    Files.writeString(folder.resolve("in"), "анор");
    int status = builder.start().waitFor();
    return new Outcome(status, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
  }

  private Outcome somon(String... arguments) throws IOException, InterruptedException {
    return somon(Map.of(), arguments);
  }

  private void program(String text) throws IOException {
    Files.writeString(folder.resolve("барнома.som"), text);
  }

  @Test
  void printsTheVersionThatTheCommandKnows() throws Exception {
    Outcome outcome = somon("--version");
    assertEquals(new Outcome(0, somon("--version", "--lang", "en").out(), ""), outcome);
    assertTrue(outcome.out().matches("\\d+\\.\\d+\\.\\d+\\n"), outcome.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "embedded"})
  void runsPrograms(String engine) throws Exception {
    program("""
        тағ матн = "";
        барои интизор (собит қисм аз process.stdin) { матн += қисм; }
        чоп.сабт(матн, process.argv.slice(2), process.env.LC_ALL, process.env.SOMON_ORIGINAL_LC_ALL);
        process.exit(3);
        """);
    assertEquals(new Outcome(3, "анор [ '--engine', 'б в' ] C undefined\n", ""),
        somon(Map.of("LC_ALL", "C"), "run", "--engine", engine, "барнома.som", "--engine", "б в"));
  }

  @Test
  void runsNothingThatIsWrong() throws Exception {
    program("чоп.сабт(1);\nтағ = 2;\n");
    Outcome outcome = somon("run", "барнома.som");
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("барнома.som:2:5: error SOM"), outcome.err());
  }

  @Test
  void givesTheStatusOfAProgramThatASignalKilled() throws Exception {
    program("process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);");
    assertEquals(new Outcome(137, "", ""), somon("run", "барнома.som"));
  }

  @Test
  void leavesNoFolderBehind() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("t"));
    program("собит н = './' + 'нест'; ворид(н).catch((х) => чоп.сабт(х.code));");
    assertEquals(new Outcome(0, "ERR_MODULE_NOT_FOUND\n", ""),
        somon(Map.of("TMPDIR", temporary.toString()), "run", "барнома.som"));
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void runsWithTheEmbeddedEngineWhereNodeIsTooOld() throws Exception {
    Path node = Files.writeString(Files.createDirectory(folder.resolve("old")).resolve("node"), "#!/bin/sh\nexit 9\n");
    assertTrue(node.toFile().setExecutable(true));
    program("чоп.сабт('салом');");
    String searchPath = node.getParent() + ":" + System.getenv("PATH");
    assertEquals(new Outcome(0, "салом\n", ""), somon(Map.of("PATH", searchPath), "run", "барнома.som"));
  }

  @Test
  void neverRunsOldClassesFromTheCache() throws Exception {
    replaceMain(home.resolve("lib"), "changed\n");
    assertEquals(new Outcome(0, "changed\n", ""), somon("--help"));
  }

  @Test
  void saysWhatItNeedsWhenThereIsNoJdk() throws Exception {
    Outcome outcome = somon(Map.of("SOMON_JAVA_HOME", folder.toString(), "SOMON_LANG", "tg"), "--help");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().startsWith("SOMON_JAVA_HOME ба JDK 25 ишора намекунад"), outcome.err());
  }

  /** Puts a class that prints a text in the place of the command's main class, as a new build of the jar would. */
  private static void replaceMain(Path lib, String text) throws IOException {
    byte[] main = ClassFile.of().build(ClassDesc.of("tj.somon.cli.Main"),
        builder -> builder.withMethodBody("main",
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String.arrayType()),
            ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
            code -> code.getstatic(ClassDesc.of("java.lang.System"), "out", PRINT_STREAM).loadConstant(text)
                .invokevirtual(PRINT_STREAM, "print", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String))
                .return_()));
    Path jar = only(lib, "cli-");
    try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
        InputStream in = new ByteArrayInputStream(main)) {
      Files.copy(in, files.getPath("tj/somon/cli/Main.class"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path only(Path lib, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(lib)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow();
    }
  }
}
