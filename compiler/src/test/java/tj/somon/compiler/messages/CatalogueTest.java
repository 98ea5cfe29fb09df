package tj.somon.compiler.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  @Test
  void readsTextsCommentsAndEscapes() {
    Catalogue catalogue = Catalogue.parse("# note\n\n SOM1 =  a = {b}  \r\nk=x\\ny\\\\z\\u\nпусто =");
    assertEquals(List.of("SOM1", "k", "пусто"), catalogue.keys());
    assertEquals(Optional.of("a = {b}"), catalogue.text("SOM1"));
    assertEquals(Optional.of("x\ny\\z\\u"), catalogue.text("k"));
    assertEquals(Optional.of(""), catalogue.text("пусто"));
    assertEquals(Optional.empty(), catalogue.text("other"));
  }

  @Test
  void refusesLinesThatAreNoTextsAndKeysThatComeTwice() {
    assertThrows(IllegalArgumentException.class, () -> Catalogue.parse("a = 1\nno text"));
    assertThrows(IllegalArgumentException.class, () -> Catalogue.parse("= 1"));
    assertThrows(IllegalArgumentException.class, () -> Catalogue.parse("a = 1\na = 2"));
  }
}
