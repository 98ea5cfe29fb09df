package tj.somon.compiler.sourcemap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.source.SourceText;

class SourceMapTest {
  private static SourceMap map(int... segments) {
    return new SourceMap("out.js", List.of("чизҳо.som"), List.of(Optional.empty()), List.of("чоп", "дарозӣ"), segments);
  }

  @Test
  void writesWhatTheStandardShows() {
    SourceMap map = map(0, 0, 0, 0, 0, -1, 0, 9, 0, 0, 5, 0, 2, 4, -1, 0, 0, -1, 2, 1000, 0, 17, 3, 1);
    assertEquals("{\"version\":3,\"file\":\"out.js\",\"sources\":[\"чизҳо.som\"],\"names\":[\"чоп\",\"дарозӣ\"],"
        + "\"mappings\":\"AAAA,SAAKA;;I,o+BAiBFC\"}", map.toJson());
  }

  @Test
  void readsBackWhatItWrote() {
    var random = new Random(1);
    var segments = new int[600];
    int line = 0;
    int column = 0;
    for (int i = 0; i < segments.length; i += 6) {
      int down = random.nextInt(3);
      line += down;
      column = down > 0 ? random.nextInt(50) : column + 1 + random.nextInt(5000);
      segments[i] = line;
      segments[i + 1] = column;
      segments[i + 2] = random.nextInt(2) - 1;
      boolean mapped = segments[i + 2] == 0;
      segments[i + 3] = mapped ? random.nextInt(100_000) : 0;
      segments[i + 4] = mapped ? random.nextInt(500) : 0;
      segments[i + 5] = mapped ? random.nextInt(3) - 1 : -1;
    }
    SourceMap map = map(segments);
    SourceMap back = SourceMap.decode(map.toJson());
    assertArrayEquals(segments, back.segments());
    assertEquals(map.names(), back.names());
    assertEquals(map.sources(), back.sources());
    assertEquals("out.js", back.file());
  }

  @Test
  void findsTheLastMappingBeforeAPlace() {
    SourceMap map = map(0, 4, 0, 10, 2, 0, 0, 8, 0, 11, 0, -1, 0, 9, -1, 0, 0, -1, 3, 0, 0, 12, 0, -1);
    assertEquals(Optional.empty(), map.originalOf(0, 3));
    assertEquals(Optional.of(new OriginalPosition("чизҳо.som", 10, 2, Optional.of("чоп"))), map.originalOf(0, 7));
    assertEquals(Optional.of(new OriginalPosition("чизҳо.som", 11, 0, Optional.empty())), map.originalOf(0, 8));
    assertEquals(Optional.empty(), map.originalOf(0, 9));
    assertEquals(Optional.empty(), map.originalOf(2, 5));
    assertEquals(12, map.originalOf(3, 70).orElseThrow().line());
  }

  @Test
  void carriesTheSourceWithEveryCharacter() {
    String text = "\"а\\б\"\n\t\u2028\u0001\ud83d\ude00\ud800";
    var map = new SourceMap("", List.of("a"), List.of(Optional.of(text)), List.of(), new int[0]);
    assertEquals(
        "{\"version\":3,\"sources\":[\"a\"],\"sourcesContent\":[\"\\\"а\\\\б\\\"\\n\\t\\u2028\\u0001\ud83d\ude00"
            + "\\ud800\"],\"names\":[],\"mappings\":\"\"}",
        map.toJson());
    assertEquals(List.of(Optional.of(text)), SourceMap.decode(map.toJson()).contents());
  }

  @Test
  void readsSectionsAndRoots() {
    SourceMap map = SourceMap.decode("""
        )]}'
        {"version": 3, "sections": [
          {"offset": {"line": 0, "column": 10},
           "map": {"version": 3, "sources": ["a.js"], "sourceRoot": "src", "names": ["x"], "mappings": "AAAAA;CAAA"}},
          {"offset": {"line": 5, "column": 0},
           "map": {"version": 3, "sources": ["b.js", null], "names": ["y"], "mappings": "GCACA"}}]}""");
    assertEquals(List.of("src/a.js", "b.js", ""), map.sources());
    assertArrayEquals(new int[]{0, 10, 0, 0, 0, 0, 1, 1, 0, 0, 0, -1, 5, 3, 2, 0, 1, 1}, map.segments());
  }

  @Test
  void refusesWhatIsNoMap() {
    for (String text : List.of("", "[]", "{", "{\"mappings\":\"!\",\"sources\":[]}",
        "{\"mappings\":\"AAAA\",\"sources\":[]}", "{\"mappings\":\"gggggggggggg\"}", "{\"mappings\":\"AA\"}",
        "[".repeat(100_000), "{\"a\":\"\\x\"}", "nul")) {
      assertThrows(IllegalArgumentException.class, () -> SourceMap.decode(text),
          text.substring(0, Math.min(20, text.length())));
    }
  }

  @Test
  void theWriterCountsLinesAndUnits() {
    var out = new MappedWriter(0, true);
    out.mark(0);
    out.text("\ud83d\ude00");
    out.mark(3, "ном");
    out.text("б");
    out.line(2);
    out.mark(7);
    out.slice("`\r\n\u2028`", 0, 5);
    out.mark(8);
    SourceMap map = out.map(SourceText.of("a.som", "012\n456\n89"), "", "a.som", false);
    assertArrayEquals(new int[]{0, 0, 0, 0, 0, -1, 0, 2, 0, 0, 3, 0, 1, 2, 0, 1, 3, -1, 3, 1, 0, 2, 0, -1},
        map.segments());
    assertEquals(List.of("ном"), map.names());
    assertEquals("\ud83d\ude00б\n  `\r\n\u2028`", out.text());
  }
}
