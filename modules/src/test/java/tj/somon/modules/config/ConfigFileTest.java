package tj.somon.modules.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;
import tj.somon.compiler.source.SourceText;

class ConfigFileTest {
  private static final String EVERY_KEY = """
      {
        "compilerOptions": {"output": "a.js", "target": "es2020", "sourceMap": true, "minify": true, "noTypeCheck": true,
          "strict": true, "outDir": "dist", "watch": false, "compileOnSave": true},
        "moduleSystem": {
          "resolution": {"baseUrl": ".", "paths": {"@/*": ["src/*"]}, "extensions": [".som"],
            "moduleDirectories": ["node_modules"], "allowJs": true, "resolveJsonModule": true},
          "loading": {"encoding": "utf-8", "cache": true, "circularDependencyStrategy": "warn"},
          "compilation": {"strict": true},
          "metrics": true, "circuitBreakers": true, "logger": false, "managementServer": true, "managementPort": 8080,
          "resourceLimits": {"maxMemoryBytes": 1, "maxFileHandles": 2, "maxCachedModules": 3, "checkInterval": 4},
          "operationTimeout": 120000
        },
        "bundle": {"format": "esm", "minify": true, "sourceMaps": true, "inlineSources": true, "externals": ["a"],
          "output": "b.js"}
      }
      """;

  @TempDir
  Path folder;

  private static ConfigReading read(String text) {
    return ConfigFile.of(SourceText.of("somon.config.json", text));
  }

  private static String texts(String config) {
    var texts = new StringBuilder();
    for (Located problem : read(config).problems()) {
      texts.append(Messages.in(MessageLanguage.ENGLISH).text(problem.diagnostic())).append('\n');
    }
    return texts.toString().strip();
  }

  @Test
  void everyKeyIsKnown() {
    ConfigReading reading = read(EVERY_KEY);
    assertEquals(List.of(), reading.problems());
    assertEquals(new CompilerSettings(Optional.of("a.js"), Optional.of("dist"), "es2020", true, true, true, true, true),
        reading.configuration().compilerOptions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"compilerOptions\": {}}", "\uFEFF {\"bundle\": {}} "})
  void everythingHasADefault(String config) {
    assertEquals(new ConfigReading(Configuration.DEFAULTS, List.of()), read(config));
    assertEquals(new CompilerSettings(Optional.empty(), Optional.empty(), "esnext", false, false, false, false, false),
        CompilerSettings.DEFAULTS);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      null                                          | root: configuration must be an object
      []                                            | root: configuration must be an object
      "x"                                           | root: configuration must be an object
      {"compilerOption":{}}                         | compilerOption: unknown configuration property. Known ones: compilerOptions, moduleSystem, bundle
      {"compilerOptions":null}                      | compilerOptions: must be an object
      {"compilerOptions":[]}                        | compilerOptions: must be an object
      {"moduleSystem":1}                            | moduleSystem: must be an object
      {"moduleSystem":{"resolution":[]}}            | moduleSystem.resolution: must be an object
      {"moduleSystem":{"loading":"x"}}              | moduleSystem.loading: must be an object
      {"moduleSystem":{"compilation":true}}         | moduleSystem.compilation: must be an object
      {"bundle":[]}                                 | bundle: must be an object
      {"compilerOptions":{"target":"es6"}}          | compilerOptions.target: must be one of: es5, es2015, es2020, esnext
      {"compilerOptions":{"target":5}}              | compilerOptions.target: must be one of: es5, es2015, es2020, esnext
      {"moduleSystem":{"compilation":{"target":0}}} | moduleSystem.compilation.target: must be one of: es5, es2015, es2020, esnext
      {"compilerOptions":{"sourceMap":"true"}}      | compilerOptions.sourceMap: must be a boolean
      {"compilerOptions":{"minify":1}}              | compilerOptions.minify: must be a boolean
      {"compilerOptions":{"noTypeCheck":null}}      | compilerOptions.noTypeCheck: must be a boolean
      {"compilerOptions":{"strict":0}}              | compilerOptions.strict: must be a boolean
      {"compilerOptions":{"watch":""}}              | compilerOptions.watch: must be a boolean
      {"compilerOptions":{"compileOnSave":[]}}      | compilerOptions.compileOnSave: must be a boolean
      {"compilerOptions":{"output":1}}              | compilerOptions.output: must be a string
      {"compilerOptions":{"outDir":false}}          | compilerOptions.outDir: must be a string
      {"moduleSystem":{"resolution":{"baseUrl":1}}} | moduleSystem.resolution.baseUrl: must be a string
      {"moduleSystem":{"resolution":{"paths":[]}}}  | moduleSystem.resolution.paths: must be an object
      {"moduleSystem":{"resolution":{"paths":{"a":"b"}}}}  | moduleSystem.resolution.paths: must be Record<string,string[]>
      {"moduleSystem":{"resolution":{"extensions":"x"}}}   | moduleSystem.resolution.extensions: must be string[]
      {"moduleSystem":{"resolution":{"moduleDirectories":[1]}}} | moduleSystem.resolution.moduleDirectories: must be string[]
      {"moduleSystem":{"resolution":{"allowJs":1}}} | moduleSystem.resolution.allowJs: must be a boolean
      {"moduleSystem":{"loading":{"encoding":1}}}   | moduleSystem.loading.encoding: must be a string
      {"moduleSystem":{"loading":{"cache":1}}}      | moduleSystem.loading.cache: must be a boolean
      {"moduleSystem":{"loading":{"circularDependencyStrategy":"no"}}} | moduleSystem.loading.circularDependencyStrategy: must be one of: error, warn, ignore
      {"moduleSystem":{"managementPort":0}}         | moduleSystem.managementPort: must be a whole number from 1 to 65535
      {"moduleSystem":{"managementPort":80.5}}      | moduleSystem.managementPort: must be a whole number from 1 to 65535
      {"moduleSystem":{"operationTimeout":999}}     | moduleSystem.operationTimeout: must be a whole number from 1000 to 600000
      {"moduleSystem":{"metrics":"yes"}}            | moduleSystem.metrics: must be a boolean
      {"bundle":{"format":"umd"}}                   | bundle.format: must be one of: commonjs, esm, iife
      {"bundle":{"minify":1}}                       | bundle.minify: must be a boolean
      {"bundle":{"output":1}}                       | bundle.output: must be a string
      {"bundle":{"externals":{}}}                   | bundle.externals: must be string[]
      {"bundle":{"x":1}}                            | bundle.x: unknown property. Known ones: format, minify, sourceMaps, inlineSources, externals, output
      {"moduleSystem":{"loading":{"x":1}}}          | moduleSystem.loading.x: unknown property. Known ones: encoding, cache, circularDependencyStrategy, externals, maxCacheSize, maxCacheMemory
      {"moduleSystem":{"resourceLimits":{"x":1}}}   | moduleSystem.resourceLimits.x: unknown property. Known ones: maxMemoryBytes, maxFileHandles, maxCachedModules, checkInterval
      """)
  void everyFaultHasItsText(String config, String expected) {
    assertEquals(expected, texts(config));
    assertTrue(read(config).isRefused());
    assertEquals(Configuration.DEFAULTS, read(config).configuration());
  }

  @Test
  void unknownOptionsNameTheNearestAndStandAtTheirName() {
    String config = "{\"compilerOptions\": {\"sourcemaps\": true, \"outdir\": 1}}";
    List<Located> problems = read(config).problems();
    assertEquals(2, problems.size());
    Diagnostic first = problems.getFirst().diagnostic();
    assertEquals("\"sourcemaps\"", config.substring(first.span().start(), first.span().end()));
    assertEquals("sourceMap", first.notes().getFirst().arguments().get("name"));
    assertEquals("outDir", problems.getLast().diagnostic().notes().getFirst().arguments().get("name"));
  }

  @Test
  void aKeyWrittenTwiceIsAWarning() {
    ConfigReading reading = read("{\"compilerOptions\":{\"outDir\":\"a\",\"outDir\":\"b\"}}");
    assertFalse(reading.isRefused());
    assertEquals(ConfigCode.WRITTEN_TWICE, reading.problems().getFirst().diagnostic().code());
    assertEquals(Optional.of("b"), reading.configuration().compilerOptions().outDir());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``                             | 0  | note.json-empty
      {"bundle": {                   | 12 | note.json-unfinished
      {"bundle": {},}                | 14 | note.json-comma
      {"bundle": {} // x             | 14 | note.json-comment
      {bundle: {}}                   | 1  | note.json-quotes
      {'bundle': {}}                 | 1  | note.json-quotes
      """)
  void textsThatAreNotJsonNameTheRemedy(String config, int offset, String note) {
    Diagnostic problem = read(config).problems().getFirst().diagnostic();
    assertEquals(ConfigCode.NOT_JSON, problem.code());
    assertEquals(offset, problem.span().start());
    assertEquals(note, problem.notes().getFirst().key());
  }

  @Test
  void theNearestFileHolds() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    Path outer = Files.writeString(folder.resolve(ConfigFile.NAME), "{}");
    assertEquals(Optional.of(outer), ConfigFile.nearest(inner));
    Path nearer = Files.writeString(folder.resolve("a").resolve(ConfigFile.NAME), "{}");
    assertEquals(Optional.of(nearer), ConfigFile.nearest(inner));
  }

  @Test
  void aFolderInItsPlaceIsRefused() throws IOException {
    Path file = Files.createDirectory(folder.resolve(ConfigFile.NAME));
    assertTrue(ConfigFile.read(file, ConfigFile.NAME).isRefused());
  }
}
