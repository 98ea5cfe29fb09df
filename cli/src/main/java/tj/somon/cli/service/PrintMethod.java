package tj.somon.cli.service;

import java.util.List;
import java.util.Optional;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.Vocabulary;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.json.JsonWriter;

/** {@code print}: the same program in the words of a vocabulary, nothing erased. */
final class PrintMethod implements Method {

  @Override
  public void answer(Params params, JsonWriter result) throws RequestFault {
    SourceText source = SourceText.of(params.text("path"), params.text("source"));
    Optional<String> vocabulary = params.choice("vocabulary", List.of("tajik", "english"));
    if (vocabulary.isEmpty()) {
      throw RequestFault.badField("params.vocabulary", "tajik|english");
    }
    var analysis = CompileMethod.analyze(source, params);
    boolean tajik = vocabulary.get().equals("tajik");
    result.name("code").value(Compiler.print(analysis, tajik ? Vocabulary.TAJIK : Vocabulary.ENGLISH));
  }
}
