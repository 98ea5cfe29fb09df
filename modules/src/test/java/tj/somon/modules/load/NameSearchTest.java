package tj.somon.modules.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.SourceText;

/** Names behind stars mean what ECMAScript says, and finding them all costs as much as there are. */
class NameSearchTest {
  private final Map<String, ScannedModule> modules = new HashMap<>();
  private long lookups;

  private void module(String key, String text) {
    SourceText source = SourceText.of(key, text);
    ModuleFacts facts = ModuleFacts.of(UnitReader.read(key, source, "", Checkpoint.NONE), "");
    var links = new HashMap<String, LinkTarget>();
    for (ModuleRequest request : facts.requests()) {
      links.put(request.specifier(), new LinkTarget.Loaded(request.specifier()));
    }
    modules.put(key, ScannedModule.linked(key, facts, source, links, List.of()));
  }

  private NameSearch search() {
    lookups = 0;
    return new NameSearch(key -> {
      lookups++;
      return modules.get(key);
    });
  }

  @ParameterizedTest
  @CsvSource({"one, VALUE, ''", "both, VALUE, '/c.ts'", "type, TYPE, ''", "near, VALUE, ''", "far, VALUE, ''",
      "turn, VALUE, ''", "default, NOTHING, ''", "json, NOTHING, ''", "same, VALUE, ''", "nowhere, UNKNOWN, ''"})
  void namesBehindStars(String name, Meaning meaning, String other) {
    module("/a.ts", "export * from '/b.ts'; export * from '/deep1.ts'; export * from '/c.ts'; export * from '/j.json';"
        + "export * from '/round.ts'; export const near = 1;");
    module("/b.ts",
        "export const one = 1, both = 1; export interface type {} export * from '/s.ts'; export default 1;");
    module("/c.ts", "export const both = 2, near = 2; export * from '/s.ts';");
    module("/s.ts", "export const same = 1;");
    module("/j.json", "{\"json\": 1}");
    module("/round.ts", "export * from '/a.ts'; export const turn = 1;");
    for (int i = 1; i < 8; i++) {
      module("/deep" + i + ".ts", "export * from '/deep" + (i + 1) + ".ts';");
    }
    module("/deep8.ts", "export const far = 1;");
    if (name.equals("nowhere")) {
      module("/deep8.ts", "export * from '/not-read.ts';");
    }
    NameSearch.Found found = search().find("/a.ts", name);
    assertEquals(meaning, found.meaning());
    assertEquals(other, found.other() == null ? "" : found.other().key());
  }

  @Test
  void shallowStarsFindWhatAllNamesSay() {
    module("/top.ts", "export * from '/x.ts'; export * from '/y.ts';");
    module("/x.ts", "export * from '/l0.ts'; export * from '/l1.ts';");
    module("/y.ts", "export * from '/l1.ts'; export * from '/l2.ts';");
    for (int i = 0; i < 3; i++) {
      module("/l" + i + ".ts", "export const n" + i + " = 1; export default 1;");
    }
    NameSearch search = search();
    Set<String> names = new TreeSet<>();
    search.collectNames("/top.ts", names);
    assertEquals(Set.of("default", "n0", "n1", "n2"), names);
    for (int i = 0; i < 3; i++) {
      NameSearch.Found found = search.find("/top.ts", "n" + i);
      assertEquals(Meaning.VALUE, found.meaning());
      assertEquals(null, found.other(), "one declaration that two ways lead to");
    }
  }

  /** Modules that are looked at while all names are asked of a module that gathers others, in folders of a hundred. */
  private long lookupsOfGathered(int leaves) {
    modules.clear();
    var top = new StringBuilder();
    var folder = new StringBuilder();
    for (int i = 0; i < leaves; i++) {
      module("/l" + i + ".ts", "export const n" + i + " = 1;");
      folder.append("export * from '/l").append(i).append(".ts';");
      if (i % 100 == 99) {
        module("/f" + i + ".ts", folder.toString());
        top.append("export * from '/f").append(i).append(".ts';");
        folder.setLength(0);
      }
    }
    module("/top.ts", top.toString());
    NameSearch search = search();
    for (int i = 0; i < leaves; i++) {
      assertEquals(Meaning.VALUE, search.meaning("/top.ts", "n" + i));
    }
    return lookups;
  }

  @Test
  void tenTimesAsManyNamesBehindStarsAreTenTimesTheWork() {
    long few = lookupsOfGathered(300);
    long many = lookupsOfGathered(3_000);
    assertTrue(many <= 11 * few, many + " lookups for ten times as many names, " + few + " before");
  }
}
