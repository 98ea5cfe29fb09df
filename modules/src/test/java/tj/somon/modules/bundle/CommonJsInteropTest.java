package tj.somon.modules.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CommonJS and ECMAScript modules in one bundle, by the convention of bundlers or in Node's way. */
class CommonJsInteropTest {
  @TempDir
  Path temporary;
  private BundledPrograms programs;

  @BeforeEach
  void folder() throws IOException {
    programs = new BundledPrograms(temporary);
  }

  @Test
  void importsSeeWhatAModuleInherits() throws IOException, InterruptedException {
    programs.file("main.js", """
        import whole, { inherited } from './proto';
        import * as star from './proto';
        import * as marked from './marked';
        console.log(whole.inherited, inherited, star.inherited, star.default === whole, marked.default,
          Object.prototype.toString.call(marked));
        """);
    programs.file("proto.js", "module.exports = Object.create({ inherited: 1 });\n");
    programs.file("marked.js", "exports.__esModule = true;\nexports.default = 2;\n");
    programs.prints("1 1 1 true 2 [object Object]", "main.js");
  }

  @Test
  void requireOfAnEsModuleIsMarked() throws IOException, InterruptedException {
    programs.file("main.js", """
        const a = require('./a');
        console.log(a.__esModule, a.x, Object.keys(a).join(), a === require('./a'));
        a.next();
        console.log(a.x, require('./named'));
        """);
    programs.file("a.js", "export let x = 1;\nexport const next = () => { x++; };\n");
    programs.file("named.js", "const whole = 'whole';\nexport { whole as 'module.exports' };\n");
    programs.prints("true 1 next,x true\n2 whole", "main.js");
  }

  @Test
  void anEntryThatIsRequiredStaysAlive() throws IOException, InterruptedException {
    programs.file("main.js", """
        import { again } from './again.js';
        export let count = 1;
        export const next = () => ++count;
        console.log(again().count, next(), again().count);
        """);
    programs.file("again.js", "exports.again = () => require('./main.js');\n");
    programs.file("user.mjs", "import { count, next } from './out/bundle.mjs';\nnext();\nconsole.log(count);\n");
    programs.written("main.js", BundleFormat.ESM, List.of());
    assertEquals("1 2 2\n3", programs.node("user.mjs"));
  }

  @Test
  void nodeFindsTheNamesOfACommonJsOutput() throws IOException, InterruptedException {
    programs.file("main.mjs", """
        export const plain = 1;
        export { plain as 'two words', plain as if };
        export * from 'dep';
        """);
    programs.file("user.mjs", """
        import { plain, parse, 'two words' as words } from './out/bundle.cjs';
        import * as all from './out/bundle.cjs';
        console.log(plain, words, all.if, typeof parse);
        """);
    programs.file("node_modules/dep/index.js", "exports.parse = () => {};\n");
    programs.written("main.mjs", BundleFormat.COMMONJS, List.of("dep"));
    assertEquals("1 1 1 function", programs.node("user.mjs"));
  }

  @Test
  void aCommonJsFileIsTheBodyOfAFunction() throws IOException, InterruptedException {
    programs.file("main.js", """
        console.log(typeof new.target, require('./early'), require('./own'));
        if (module) return;
        throw new Error('not reached');
        """);
    programs.file("early.js", "exports.a = 1;\nif (exports.a) { return; }\nexports.a = 2;\n");
    programs.file("own.js", "'use strict';\nmodule.exports = typeof arguments;\n");
    programs.prints("undefined { a: 1 } object", "main.js");
  }

  @Test
  void typeScriptMayBeCommonJs() throws IOException, InterruptedException {
    programs.file("main.ts", "import whole, { twice } from './assigned';\nimport { named } from './exports';\n"
        + "console.log(whole.twice(2), twice(3), named);\n");
    programs.file("assigned.ts", "import path = require('path');\nimport { three } from './three';\n"
        + "const all = { twice: (x: number) => x * 2 + three - path.sep.length };\nexport = all;\n");
    programs.file("three.ts", "export const three: number = 3;\n");
    programs.file("exports.ts", "exports.named = 'named';\n");
    programs.prints("6 8 named", "main.ts");
  }

  @Test
  void jsonGivesItsNames() throws IOException, InterruptedException {
    programs.file("main.js",
        "import * as all from './data.json';\nimport { a } from './data.json';\n"
            + "import * as only from './other.json' with { type: 'json' };\n"
            + "console.log(Object.keys(all).join(), a, all['b c'], Object.keys(only).join());\n");
    programs.file("data.json", "{ \"a\": 1, \"b c\": 2 }");
    programs.file("other.json", "{ \"a\": 1 }");
    programs.prints("a,b c,default 1 2 default", "main.js");
  }

  @Test
  void whatIsRequiredIsEvaluatedWhateverItsPackagePromises() throws IOException, InterruptedException {
    programs.file("main.js", "try { require('./p'); } catch (e) { console.log(e); }\n"
        + "import('./p').catch((e) => console.log('again', e));\n");
    programs.file("p/package.json", "{ \"sideEffects\": false }");
    programs.file("p/index.js", "export { x } from './middle.js';\n");
    programs.file("p/middle.js", "export { x } from './x.js';\nthrow 'stop';\n");
    programs.file("p/x.js", "export const x = 1;\n");
    programs.prints("stop\nagain stop", "main.js");
  }

  @Test
  void filesStayOutsideByTheirPaths() throws IOException, InterruptedException {
    programs.file("main.mjs", "import a from './lib/a.mjs';\nimport './deep/b.mjs';\nconsole.log(a);\n");
    programs.file("deep/b.mjs", "import a from '../lib/a';\nconsole.log(a);\n");
    programs.file("lib/a.mjs", "export default 'outside';\n");
    String text = programs.written("main.mjs", BundleFormat.ESM, List.of("./lib/*"));
    assertTrue(text.contains("from \"../lib/a.mjs\""), text);
    assertEquals("outside\noutside", programs.node("out/bundle.mjs"));
  }
}
