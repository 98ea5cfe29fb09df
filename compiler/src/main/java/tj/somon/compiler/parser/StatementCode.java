package tj.somon.compiler.parser;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** What the parser finds wrong in statements, modules and classes. */
public enum StatementCode implements DiagnosticCode {
  DECLARATION_AS_BODY("SOM1401", Severity.ERROR),
  FUNCTION_AS_BODY("SOM1402", Severity.ERROR),
  STRAY_WORD("SOM1403", Severity.ERROR),
  HEAD_WITHOUT_PARENTHESES("SOM1404", Severity.WARNING),
  RETURN_OUTSIDE_FUNCTION("SOM1405", Severity.ERROR),
  NEWLINE_AFTER_THROW("SOM1406", Severity.ERROR),
  TRY_WITHOUT_HANDLER("SOM1407", Severity.ERROR),
  EMPTY_CATCH_PARENTHESES("SOM1408", Severity.WARNING),
  SECOND_DEFAULT("SOM1409", Severity.ERROR),
  CASE_EXPECTED("SOM1410", Severity.ERROR),
  WHILE_EXPECTED("SOM1411", Severity.ERROR),
  WITH_IN_STRICT("SOM1412", Severity.ERROR),
  LET_BEFORE_OF("SOM1413", Severity.ERROR),
  ASYNC_BEFORE_OF("SOM1414", Severity.ERROR),
  FOR_AWAIT_NEEDS_OF("SOM1415", Severity.ERROR),
  ONE_BINDING_IN_HEAD("SOM1416", Severity.ERROR),
  INITIALIZER_IN_HEAD("SOM1417", Severity.ERROR),
  CONSTANT_WITHOUT_INITIALIZER("SOM1418", Severity.ERROR),
  PATTERN_WITHOUT_INITIALIZER("SOM1419", Severity.ERROR),
  PATTERN_IN_USING("SOM1420", Severity.ERROR),
  USING_PLACE("SOM1421", Severity.ERROR),
  USING_IN_FOR_IN("SOM1422", Severity.ERROR),
  DEFINITE_MARK("SOM1423", Severity.ERROR),
  AMBIENT_INITIALIZER("SOM1424", Severity.ERROR),
  AMBIENT_BODY("SOM1425", Severity.ERROR),
  IMPORT_PLACE("SOM1426", Severity.ERROR),
  IMPORT_IN_SCRIPT("SOM1427", Severity.ERROR),
  EXPORT_PLACE("SOM1428", Severity.ERROR),
  EXPORT_IN_SCRIPT("SOM1429", Severity.ERROR),
  EXPORT_NEEDS_DECLARATION("SOM1430", Severity.ERROR),
  DEFAULT_IN_NAMESPACE("SOM1431", Severity.ERROR),
  FROM_EXPECTED("SOM1432", Severity.ERROR),
  AS_EXPECTED("SOM1433", Severity.ERROR),
  IMPORT_NEEDS_AS("SOM1434", Severity.ERROR),
  NAME_NOT_WELL_FORMED("SOM1435", Severity.ERROR),
  STRING_EXPORTED("SOM1436", Severity.ERROR),
  RESERVED_WORD_EXPORTED("SOM1437", Severity.ERROR),
  TYPE_IMPORT_OF_BOTH("SOM1438", Severity.ERROR),
  TYPE_TWICE("SOM1439", Severity.ERROR),
  ASSERT_ATTRIBUTES("SOM1440", Severity.ERROR),
  ATTRIBUTE_TWICE("SOM1441", Severity.ERROR),
  TWO_SUPERCLASSES("SOM1442", Severity.ERROR),
  EXTENDS_AFTER_IMPLEMENTS("SOM1443", Severity.ERROR),
  MODIFIER_TWICE("SOM1444", Severity.ERROR),
  MODIFIER_COMBINATION("SOM1445", Severity.ERROR),
  MODIFIER_OF_PRIVATE_NAME("SOM1446", Severity.ERROR),
  FIELD_MODIFIER("SOM1447", Severity.ERROR),
  PRIVATE_CONSTRUCTOR("SOM1448", Severity.ERROR),
  CONSTRUCTOR_KIND("SOM1449", Severity.ERROR),
  SECOND_CONSTRUCTOR("SOM1450", Severity.ERROR),
  STATIC_PROTOTYPE("SOM1451", Severity.ERROR),
  FIELD_NAMED_CONSTRUCTOR("SOM1452", Severity.ERROR),
  FIELD_WITHOUT_VALUE("SOM1453", Severity.ERROR),
  ABSTRACT_WITH_BODY("SOM1454", Severity.ERROR),
  ABSTRACT_MEMBER_PLACE("SOM1455", Severity.ERROR),
  METHOD_WITHOUT_BODY("SOM1456", Severity.ERROR),
  DECORATOR("SOM1457", Severity.ERROR);

  private final String id;
  private final Severity severity;

  StatementCode(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
