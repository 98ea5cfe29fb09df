package tj.somon.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.lexer.Lexer;
import tj.somon.compiler.parser.Parser;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.Words;

/**
 * Lexer, parser and whole compilation of a corpus, one thread. From the root of the project:
 *
 * <pre>{@code
 * mvn -q -B package -DskipTests -pl benchmarks -am
 * benchmarks/jmh PhaseBenchmark -prof gc
 * }</pre>
 *
 * <p>{@code gc.alloc.rate.norm} divided by the lines that are printed at the start gives bytes a source line.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-Xss8m", "-XX:+UseSerialGC"})
public class PhaseBenchmark {
  @Param
  private Corpus corpus;
  private List<SourceText> texts = List.of();

  /** Reads or generates the texts. */
  @Setup
  public void read() {
    texts = corpus.texts();
    System.out.println(corpus + ": " + Corpus.lines(texts) + " lines");
  }

  /** Characters to tokens; regular expressions are not reread, which costs nothing here. */
  @Benchmark
  public int lexer() {
    int tokens = 0;
    for (SourceText text : texts) {
      var lexer = new Lexer(text, Words.of(Language.SOMONSCRIPT), false, new Diagnostics());
      for (lexer.next(); lexer.kind() != TokenKind.END_OF_FILE; lexer.next()) {
        tokens++;
      }
    }
    return tokens;
  }

  /** Text to tree. */
  @Benchmark
  public int parser() {
    int nodes = 0;
    for (SourceText text : texts) {
      nodes += Parser.parse(text, Language.SOMONSCRIPT, SourceGoal.MODULE).program().nodeCount();
    }
    return nodes;
  }

  /** Text to JavaScript. */
  @Benchmark
  public int compile() {
    int length = 0;
    for (SourceText text : texts) {
      var analysis = Compiler.analyze(text, Language.SOMONSCRIPT, SourceGoal.MODULE);
      length += Compiler.emit(analysis, EmitOptions.DEFAULTS).code().length();
    }
    return length;
  }
}
