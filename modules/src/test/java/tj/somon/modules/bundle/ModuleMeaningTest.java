package tj.somon.modules.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that mean the same bundled, where that is not a matter of course. */
class ModuleMeaningTest {
  @TempDir
  Path temporary;
  private BundledPrograms programs;

  @BeforeEach
  void folder() throws IOException {
    programs = new BundledPrograms(temporary);
  }

  @Test
  void namespacesInACycleKnowWhatHasNoValueYet() throws IOException, InterruptedException {
    programs.file("main.mjs", "import './b.mjs';\nexport let x = 1;\nexport function f() {}\n"
        + "import * as self from './main.mjs';\nconsole.log(Object.keys(self).join());\n");
    programs.file("b.mjs", """
        import * as main from './main.mjs';
        const tried = (what) => { try { return what(); } catch (e) { return e.name; } };
        console.log(tried(() => Object.keys(main)), tried(() => main.x), typeof main.f, 'x' in main,
          Object.isExtensible(main), tried(() => { main.y = 1; }));
        """);
    programs.printsTheSameBundled("main.mjs");
  }

  @Test
  void evalInSeveralModulesSeesTheNamesOfItsOwn() throws IOException, InterruptedException {
    programs.file("main.mjs", "import { a } from './a.mjs';\nimport { b } from './b.mjs';\nconst local = 'main';\n"
        + "console.log(a('local'), b('local'), eval('local'));\n");
    programs.file("a.mjs", "import './b.mjs';\nconst local = 'a';\nexport const a = (code) => eval(code);\n");
    programs.file("b.mjs", "import './a.mjs';\nconst local = 'b';\nexport function b(code) { return eval(code); }\n");
    programs.printsTheSameBundled("main.mjs");
  }

  @Test
  void functionsKeepTheNamesOfTheirVariables() throws IOException, InterruptedException {
    programs.file("main.mjs", """
        import './first.mjs';
        const { a = () => {} } = {}; let [b = class {}] = []; let c; c = function () {}; let d; d ??= () => {};
        let e; ({ e = () => {} } = {}); let f; (() => { f = () => {}; })();
        console.log(a.name, b.name, c.name, d.name, e.name, f.name);
        """);
    programs.file("first.mjs", "const a = 1, b = 2, c = 3, d = 4, e = 5, f = 6;\nconsole.log(a, b, c, d, e, f);\n");
    programs.printsTheSameBundled("main.mjs");
  }

  @Test
  void sloppyCodeWorksInEsModuleOutput() throws IOException, InterruptedException {
    programs.file("main.cjs", """
        if (true) { function inBlock() { return typeof inBlock; } inBlock = null; }
        if (true) function alone() { return 'alone'; }
        label: function labelled() { return 'labelled'; }
        switch (1) { case 1: function inCase() { return inCase.name; } }
        [made, ...rest] = [1, 2];
        for (key in { k: 1 }) ;
        console.log(inBlock(), alone(), labelled(), inCase(), made, rest, key);
        """);
    programs.printsTheSameBundled("main.cjs");
  }

  @Test
  void whatAnEsModuleCannotHoldIsAnError() throws IOException, InterruptedException {
    programs.file("main.cjs", "#!/usr/bin/env node\nvar a = 010;\nwith (a) a;\n");
    Bundle bundle = programs.bundle("main.cjs", BundleFormat.ESM, List.of());
    assertEquals(List.of("SOM3084 var a = 010", "SOM3084 with (a) a"), bundle.diagnostics().stream().map(located -> {
      String text = located.source().text();
      int line = text.lastIndexOf('\n', located.diagnostic().span().start()) + 1;
      return located.diagnostic().code().id() + " " + text.substring(line, text.indexOf(';', line));
    }).toList());
    assertTrue(bundle.outputs().isEmpty());
  }

  @Test
  void namesThatHelpersUseMayBeDeclared() throws IOException, InterruptedException {
    programs.file("main.mjs", """
        import * as all from './main.mjs';
        import c from './c.cjs';
        const Object = 1, Promise = 2, Symbol = 3, Proxy = 4, Reflect = 5, Set = 6;
        export { Object, Promise, Symbol as '*' };
        console.log(all.Object, all['*'], c, Proxy, Reflect, Set);
        import('./late.mjs').then((late) => console.log(late.default, Promise));
        """);
    programs.file("c.cjs", "module.exports = 'c';\n");
    programs.file("late.mjs", "const Promise = 'own';\nexport default Promise;\n");
    programs.printsTheSameBundled("main.mjs");
  }

  @Test
  void starsFromOutsideAreSortedAmongTheOthers() throws IOException, InterruptedException {
    programs.file("main.mjs",
        "import * as all from './star.mjs';\nconsole.log(Object.keys(all).join(), all.missing);\n");
    programs.file("star.mjs", "export * from 'node:querystring';\nexport const m = 1, zz = 2, a = 3;\n");
    programs.printsTheSameBundled("main.mjs");
  }

  @Test
  void aPhaseOfABundledModuleIsRefused() throws IOException, InterruptedException {
    programs.file("main.mjs", "import defer * as a from './a.mjs';\nconsole.log(a.x);\n");
    programs.file("a.mjs", "export const x = 1;\n");
    Bundle bundle = programs.bundle("main.mjs", BundleFormat.ESM, List.of());
    assertEquals("SOM3085", bundle.diagnostics().getFirst().diagnostic().code().id());
  }

  @Test
  void aMissingDynamicImportIsAnErrorUnlessSomebodyCatchesIt() throws IOException, InterruptedException {
    programs.file("main.mjs", "import('./none.mjs').then(() => 1).catch(() => console.log('caught'));\n"
        + "try { await import('./none.mjs'); } catch { console.log('tried'); }\n");
    programs.printsTheSameBundled("main.mjs");
    programs.file("bare.mjs", "import('./none.mjs');\n");
    assertTrue(programs.bundle("bare.mjs", BundleFormat.ESM, List.of()).hasErrors());
  }
}
