package tj.somon.testkit;

import java.util.SplittableRandom;

/**
 * A long program in idiomatic SomonScript, made from a seed: interfaces, classes, enums, functions with loops, templates,
 * closures, conditions and builtin names, in about the proportions of programs that people write. It compiles without
 * findings and prints one number when it is run.
 */
public final class GeneratedProgram {
  private static final String[] NOUNS = {"китоб", "шогирд", "мактаб", "шаҳр", "мева", "рақамҳо", "матн", "ҳисоб",
      "анбор", "мизоҷ"};
  private static final String[] VERBS = {"ҳисобкун", "ҷустан", "сохтаншуд", "тақсимот", "муқоиса", "ҷамъоварӣ",
      "интиқол", "санҷиш"};

  private final SplittableRandom random;
  private final StringBuilder out = new StringBuilder();
  private int lines;
  private int parts;

  private GeneratedProgram(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The text of a program of at least {@code wantedLines} lines. */
  public static String som(long seed, int wantedLines) {
    var program = new GeneratedProgram(seed);
    program.line("// Барномаи сохта");
    program.line("тағ натиҷаи_умумӣ: рақам = 0;");
    while (program.lines < wantedLines) {
      program.part();
    }
    program.line("чоп.сабт(натиҷаи_умумӣ);");
    return program.out.toString();
  }

  private void part() {
    int n = parts++;
    switch (random.nextInt(5)) {
      case 0 -> shapeAndClass(n);
      case 1 -> loopFunction(n);
      case 2 -> enumAndSwitch(n);
      case 3 -> closures(n);
      default -> textFunction(n);
    }
    line("");
  }

  private void shapeAndClass(int n) {
    String noun = pick(NOUNS);
    String name = "Синфи_" + noun + n;
    line("интерфейс Шакли" + n + " {");
    line("    ном: сатр;");
    line("    қимат?: рақам;");
    line("    рӯйхатҳо: рақам[];");
    line("}");
    line("/** Маълумот дар бораи " + noun + ". */");
    line("синф " + name + " татбиқ Шакли" + n + " {");
    line("    ном: сатр;");
    line("    рӯйхатҳо: рақам[] = [];");
    line("    хосусӣ шумора: рақам = " + random.nextInt(100) + ";");
    line("    конструктор(ном: сатр, танҳохонӣ синну_сол: рақам = " + random.nextInt(50) + ") {");
    line("        ин.ном = ном;");
    line("    }");
    line("    " + pick(VERBS) + "(х: рақам): рақам {");
    line("        ин.рӯйхатҳо.илова(х * " + (1 + random.nextInt(9)) + ");");
    line("        бозгашт ин.рӯйхатҳо.ҷамъбаст((а, б) => а + б, 0) + ин.шумора;");
    line("    }");
    line("    баСатр(): сатр { бозгашт `${ин.ном}: ${ин.шумора + ин.синну_сол}`; }");
    line("}");
    line("собит намуна" + n + " = нав " + name + "(\"" + noun + n + "\");");
    line("натиҷаи_умумӣ += намуна" + n + ".рӯйхатҳо.дарозӣ + намуна" + n + ".баСатр().дарозӣ;");
  }

  private void loopFunction(int n) {
    String name = pick(VERBS) + "_" + pick(NOUNS) + n;
    line("функсия " + name + "(ҳадд: рақам, қадам: рақам = " + (1 + random.nextInt(4)) + "): рақам {");
    line("    тағ ҷамъи_ҳама = 0;");
    line("    барои (тағ и = 0; и < ҳадд; и += қадам) {");
    line("        агар (и % 3 === 0 && и > " + random.nextInt(10) + ") {");
    line("            ҷамъи_ҳама += и * 2 - (и >> 1);");
    line("        } вагарна агар (и % 5 === 0 || и === 7) {");
    line("            ҷамъи_ҳама -= математика.ҳаддиАксар(и, " + random.nextInt(30) + ");");
    line("        } вагарна {");
    line("            давом;");
    line("        }");
    line("    }");
    line("    то (ҷамъи_ҳама > 1000) ҷамъи_ҳама = (ҷамъи_ҳама - 1) / 2;");
    line("    бозгашт ҷамъи_ҳама;");
    line("}");
    line("натиҷаи_умумӣ += " + name + "(" + random.nextInt(20, 200) + ");");
  }

  private void enumAndSwitch(int n) {
    line("шумориш Ранги" + n + " { сурх, сабз = " + (2 + random.nextInt(5)) + ", кабуд, сафед = \"сафед\" }");
    line("функсия номи_ранг" + n + "(р: Ранги" + n + "): сатр {");
    line("    интихоб (р) {");
    line("        ҳолат Ранги" + n + ".сурх: бозгашт \"сурх\";");
    line("        ҳолат Ранги" + n + ".сабз:");
    line("        ҳолат Ранги" + n + ".кабуд: {");
    line("            собит матн = [\"а\", \"б\", 'в'].пайвастКардан(\"-\");");
    line("            бозгашт матн;");
    line("        }");
    line("        пешфарз: бозгашт `номаълум ${р}`;");
    line("    }");
    line("}");
    line("натиҷаи_умумӣ += номи_ранг" + n + "(Ранги" + n + ".кабуд).дарозӣ;");
  }

  private void closures(int n) {
    line("собит ҳисобкунак" + n + " = (аввал: рақам, { зина = 2, ном }: { зина?: рақам; ном: сатр }) => {");
    line("    тағ ҳозира = аввал;");
    line("    бозгашт { ном, оянда: () => (ҳозира += зина), бозгард() { ҳозира = аввал; бозгашт ҳозира; } };");
    line("};");
    line("собит ҳ" + n + " = ҳисобкунак" + n + "(" + random.nextInt(100) + ", { ном: \"ҳ\" });");
    line("ҳ" + n + ".оянда();");
    line("собит харитаи" + n + " = нав Map<сатр, рақам>([[\"як\", 1], [\"ду\", 2]]);");
    line("барои (собит [калид, қимат] аз харитаи" + n + ") {");
    line("    натиҷаи_умумӣ += қимат + калид.дарозӣ + (ҳ" + n + "?.оянда() ?? 0);");
    line("}");
  }

  private void textFunction(int n) {
    line("ҳамзамон функсия хондан" + n + "<Т мерос { матн: сатр }>(манбаъ: Т[], ...боқӣ: сатр[]): Ваъда<сатр> {");
    line("    кӯшиш {");
    line("        собит қисмҳо = манбаъ.харита(м => м.матн.калон().ҷудокунӣ(\" \"));");
    line("        агар (қисмҳо.дарозӣ === 0) партофтан нав Хато(\"холӣ: \" + боқӣ.дарозӣ);");
    line("        бозгашт интизор Ваъда.ҳал(қисмҳо.ҳамвор().пайвастКардан(\"_\"));");
    line("    } гирифтан (хато) {");
    line("        бозгашт (хато чун Хато).паём; // хато ба матн табдил меёбад");
    line("    } ниҳоят {");
    line("        натиҷаи_умумӣ++;");
    line("    }");
    line("}");
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private void line(String text) {
    out.append(text).append('\n');
    lines++;
  }
}
