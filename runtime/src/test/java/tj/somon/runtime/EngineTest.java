package tj.somon.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** What a program can rely on, in both engines. */
@ParameterizedClass
@ValueSource(strings = {"node", "embedded"})
class EngineTest {
  private final String engine;
  private CompiledProgram program;

  @TempDir
  private Path folder;

  EngineTest(String engine) {
    this.engine = engine;
  }

  @BeforeEach
  void makeProgram() throws IOException {
    folder = folder.toRealPath();
    program = new CompiledProgram(folder);
  }

  private CompiledProgram.Outcome run(String... arguments) throws IOException, InterruptedException {
    return program.run(engine, "", arguments);
  }

  private void prints(String out) throws IOException, InterruptedException {
    assertEquals(new CompiledProgram.Outcome(0, out, ""), run());
  }

  @Test
  void linksModulesWithLiveBindingsCyclesAndTopLevelAwait() throws Exception {
    program.with("main.som", """
        console.log('main', prelude);
        import { x, more } from './a.som';
        import data from './d.json';
        import whole, { asked } from './c.cjs';
        import * as space from './c.cjs';
        import path, { join } from 'node:path';
        more();
        console.log(x, data.ном, whole.asked, asked, space.extra, join('а', 'б'), path.join === join, await 5, this);
        """).with("a.som", """
        import './main.som';
        await null;
        console.log('a');
        export let x = 1;
        export function more() { x++; }
        """).with("d.json", "{\"ном\": \"Сомон\"}").with("c.cjs", "exports.asked = 7; exports.extra = 8;");
    prints("a\nmain prelude\n2 Сомон 7 7 8 а/б true 5 undefined\n");
  }

  @Test
  void describesTheProgramAsNodeDoes() throws Exception {
    program.with("main.som", """
        console.log(JSON.stringify(process.argv.slice(1)), import.meta.filename, import.meta.dirname, import.meta.url,
            import.meta.resolve('fs'), process.execArgv.length, typeof require, process.cwd());
        """);
    String file = folder.resolve("main.som").toString();
    assertEquals("[\"" + file + "\",\"а\",\"--б\"] " + file + " " + folder + " file://" + file + " node:fs 0 undefined "
        + folder + "\n", run("а", "--б").out());
  }

  @Test
  void loadsWhatIsNamedAtRunTime() throws Exception {
    program.with("main.som", """
        const name = './later.som';
        const first = await import(name);
        console.log(first.value, await import(name) === first, (await import('./a.som')).value);
        await import('./laterNot' + '.som').catch((error) => console.log(error.code, error.message));
        console.log(await new Function('return import("./later.som")')() === first);
        """).with("later.som", "export const value = 1;").with("a.som", "export const value = 2;");
    prints("1 true 2\nERR_MODULE_NOT_FOUND нест ./laterNot.som\ntrue\n");
  }

  @Test
  void passesInputAndExitStatus() throws Exception {
    program.with("main.som", """
        let text = '';
        for await (const part of process.stdin) text += part;
        process.on('exit', (status) => console.log('exit', status));
        process.exitCode = text.length;
        setTimeout(() => console.log(text), 1);
        """);
    assertEquals(new CompiledProgram.Outcome(4, "анор\nexit 4\n", ""), program.run(engine, "анор"));
  }

  @Test
  void showsUncaughtErrorsWithPlacesOfTheSource() throws Exception {
    // The map says: line 2, column 3 of the code is line 5, column 7 of the source.
    program.with("main.som", """
        const f = () => {
          throw new TypeError('хато');
        }; f();
        //
        //    five
        //# map={"version":3,"sources":["main.som"],"names":[],"mappings":";EAIM;GAEA"}
        """);
    CompiledProgram.Outcome outcome = run();
    String file = folder.resolve("main.som").toString();
    assertEquals(1, outcome.status());
    assertTrue(
        outcome.err().startsWith(file + ":5\n//    five\n      ^\n\nTypeError: хато\n    at f (" + file + ":5:7)\n"),
        outcome.err());
    assertTrue(!outcome.err().contains("bootstrap") && outcome.err().contains("\nNode.js v"), outcome.err());
  }

  @Test
  void letsProgramsHandleErrorsThemselves() throws Exception {
    program.with("main.som", """
        process.on('uncaughtException', (error, origin) => console.log('caught', error.message, origin));
        setTimeout(() => { throw new Error('later'); }, 1);
        throw new Error('now');
        """);
    prints("caught now unhandledRejection\ncaught later uncaughtException\n");
  }

  @Test
  void endsWithOneOnUnhandledRejectionsAndWithThirteenWhenNothingIsLeftToWaitFor() throws Exception {
    program.with("main.som", "Promise.reject(new Error('рад'));");
    CompiledProgram.Outcome rejected = run();
    assertEquals(1, rejected.status());
    assertTrue(rejected.err().contains("Error: рад"), rejected.err());
    program.with("main.som", "await new Promise(() => {});");
    assertEquals(13, run().status());
  }

  @Test
  void refusesANameThatACommonJsModuleHasNot() throws Exception {
    program.with("main.som", "import { asked } from './c.cjs'; console.log(asked);").with("c.cjs",
        "exports.other = 1;");
    CompiledProgram.Outcome outcome = run();
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("does not export 'asked'"), outcome.err());
  }

  @Test
  void runsSloppyCommonJsAndEval() throws Exception {
    program
        .with("main.som",
            "import './c.cjs'; console.log(eval('1 + 1'), (() => { try { x = 1; } catch { return 'strict'; } })());")
        .with("c.cjs", "exports.asked = 1; with ({ y: 'sloppy' }) console.log(y);");
    prints("sloppy\n2 strict\n");
  }

  @Test
  void throwsARangeErrorWhenTheStackIsFull() throws Exception {
    program.with("main.som", """
        const deep = () => deep() + 1;
        try { deep(); } catch (error) { console.log(error instanceof RangeError); }
        """);
    prints("true\n");
  }

  @Test
  void passesSignalsOn() throws Exception {
    program.with("main.som", """
        process.on('SIGTERM', () => { console.log('got'); process.exit(5); });
        setInterval(() => {}, 1000);
        console.log('ready');
        """);
    assertEquals(5, signalled());
    assertEquals("ready\ngot\n", Files.readString(folder.resolve("out")));
  }

  @Test
  void endsByASignalAsShellsSay() throws Exception {
    program.with("main.som", "setInterval(() => {}, 1000); console.log('ready');");
    assertEquals(128 + 15, signalled());
  }

  private int signalled() throws IOException, InterruptedException {
    Process process = program.start(engine);
    while (process.isAlive() && !Files.readString(folder.resolve("out")).startsWith("ready")) {
      Thread.onSpinWait();
    }
    process.destroy();
    return process.waitFor();
  }
}
