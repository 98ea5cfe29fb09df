package tj.somon.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "1.5, 1.5", "1e21, 1e+21", "1e20, 100000000000000000000", "1e-6, 0.000001", "1e-7, 1e-7",
      "123456789012345680000, 123456789012345680000", "1.25e-9, 1.25e-9", "1e400, Infinity", "5e-324, 5e-324",
      "4294967296, 4294967296", "1.7976931348623157e308, 1.7976931348623157e+308"})
  void numbersReadAsInEcmaScript(double value, String text) {
    assertEquals(text, NumberText.of(value));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "10, 10", "0x1F, 31", "0b101, 5", "0o17, 15", "0XFFFFFFFFFFFFFFFFFF, 4722366482869645213695"})
  void bigIntsReadInBaseTen(String digits, String text) {
    assertEquals(text, NumberText.ofBigInt(digits));
  }
}
