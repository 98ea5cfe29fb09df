package tj.somon.compiler.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tj.somon.compiler.names.NamesFixture.checkMeanings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which declaration a name means. Equal digits behind names stand for equal symbols, 0 for none. */
class MeaningTest {

  @ParameterizedTest
  @ValueSource(strings = {"let a‹1› = 1; { let a‹2› = a‹2›; a‹2›; } a‹1›; b‹0›;",
      "f‹1›(); function f‹1›(a‹2›) { return a‹2› + b‹3›; } var b‹3›;", "{ var a‹1›; } a‹1›; { { a‹1›; } }",
      "(function f‹1›() { f‹1›; }); f‹0›;", "const f‹1› = function f‹2›() { f‹2›; }; f‹1›;",
      "class A‹1› { m() { return A‹1›; } } A‹1›; const B‹2› = class C‹3› { x = C‹3›; }; C‹0›;",
      "function f(a‹1›, b‹2› = a‹1›, c = () => x‹3›) { var x‹4›; x‹4›; } var x‹3›;",
      "function f(a‹1› = () => a‹1›) { var a‹2›; a‹2›; }", "function f({ a‹1› = 1 }) { function a‹2›() {} a‹2›; }",
      "function f(a‹1›) { var a‹1›; a‹1›; }", "function f({ a‹1› }) { var a‹1›; a‹1›; }",
      "for (let i‹1› of i‹1›) { let i‹2›; i‹2›; } i‹0›;", "for (let i‹1› = 0; i‹1› < 1; i‹1›++) i‹1›;",
      "for (const k‹1› in o‹0›) k‹1›; for (k‹0› of []);", "switch (a‹1›) { case a‹2›: let a‹2›; } var a‹1›;",
      "try {} catch (e‹1›) { e‹1›; } e‹0›;", "try {} catch (e‹1›) { var e‹2›; e‹1›; } e‹2›;",
      "try {} catch ({ e‹1›, ...r‹2› }) { e‹1›; r‹2›; }",
      "let { a‹1›, b: c‹2›, [a‹1›]: d‹3› = c‹2›, ...e‹4› } = x‹0›; [a‹1›, d‹3›] = e‹4›;",
      "import a‹1›, { b as c‹2›, d‹3› } from 'm'; import * as n‹4› from 'm'; a‹1›; b‹0›; c‹2›; d‹3›; n‹4›;",
      "const a‹1› = 1; export { a‹1› as b }; export default a‹1›;", "function f() { return arguments‹0›; }",
      "class A { static { var v‹1›; v‹1›; } } v‹0›;", "class A { [k‹1›] = k‹1›; x = (k‹2›) => k‹2›; } var k‹1›;",
      "let x‹1›; ({ x‹1›, y: x‹1›, x() { x‹1›; }, get z() { return x‹1›; } }); o‹0›.x;",
      "typeof q‹0›; let w‹1›; `${w‹1›}${t‹0›}`; w‹1›`${w‹1›}`; w‹1›?.[w‹1›]?.(w‹1›);", "a: for (;;) break a; a‹0›;",
      "let a‹1›, b‹2›; a‹1› + b‹2› * a‹1› - (b‹2› ? a‹1› : c‹0›);",})
  void modules(String program) {
    checkMeanings(NamesFixture::module, program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ function f‹1›() {} f‹1›; } f‹2›; var f‹2›;",
      "if (x‹0›) function f‹1›() {} f‹2›; function g() { return f‹2›; }", "let f‹1›; { function f‹2›() {} } f‹1›;",
      "{ let f‹1›; { function f‹2›() {} } f‹1›; } f‹0›;", "function g(f‹1›) { { function f‹2›() {} } f‹1›; }",
      "function g(f‹1› = 1) { { function f‹2›() {} } f‹1›; }",
      "{ async function f‹1›() {} } f‹0›; { function* g‹2›() {} } g‹0›;", "'use strict'; { function f‹1›() {} } f‹0›;",
      "try {} catch (f‹1›) { { function f‹2›() {} } f‹1›; } f‹3›; var f‹3›;",
      "var arguments‹1›; (() => arguments‹1›); function f() { (() => arguments‹0›); }",
      "function f(arguments‹1›) { arguments‹1›; }", "function f(a‹1›, a‹1›) { a‹1›; }",
      "with (o‹0›) { x‹1›; } var x‹1›;",})
  void scripts(String program) {
    checkMeanings(NamesFixture::script, program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"interface A‹1› {} const A‹1› = 1; let x: A‹1› = A‹1›;",
      "interface A‹1› {} { const A‹2› = 1; let x: A‹1› = A‹2›; }",
      "{ type A‹2› = 1; let x: A‹2› = A‹1›; } const A‹1› = 1;",
      "type F<T‹1› extends U‹2›, U‹2› = T‹1›[]> = T‹1› | U‹2›; type T‹3› = T‹3›;",
      "function f<T‹1›>(a‹2›: T‹1›, b: typeof a‹2›): a‹2› is T‹1› { let x: T‹1›; return true; } let y: T‹0›;",
      "class C<T‹1›> extends D‹0›<T‹1›> implements I‹2›<T‹1›> { x: T‹1›; } interface I‹2›<T> {}",
      "type U<X> = X extends (infer R‹1›)[] ? R‹1› : R‹0›;",
      "type U<X> = X extends { a: infer R‹1›; b: infer R‹1› } ? R‹1› : never;",
      "type M<T‹1›> = { [K‹2› in keyof T‹1› as K‹2›]: T‹1›[K‹2›] }; type K‹3› = K‹3›;",
      "type F = <T‹1›>(x‹2›: T‹1›) => asserts x‹2› is T‹1›;",
      "namespace N‹1› { export type T = 1; } { const N‹2› = 1; let x: N‹1›.T; N‹2›; }",
      "namespace N { export const a‹1› = 1; a‹1›; } namespace N { a‹1›; b‹2›; } namespace N { export let b‹2›; }",
      "namespace N { const a‹1› = 1; } namespace N { a‹0›; }",
      "namespace N { const a‹1› = 1; a‹1›; } namespace N { export const a‹2› = 1; a‹2›; }",
      "namespace A.B { export const x‹1› = 1; } namespace A { namespace C { B‹2›; } export namespace B‹2› { x‹1›; } }",
      "enum E‹1› { a, b = 1, c = b‹2› | a‹3› } enum E‹1› { d = b‹2› + f‹0› } E‹1›.a; let x: E‹1›;",
      "import type { T‹1› } from 'm'; import { type U‹2›, V‹3› } from 'm'; let x: T‹1› | U‹2› | V‹3›; V‹3›; T‹0›;",
      "import a‹1› = require('m'); import b‹2› = a‹1›.c; a‹1›; b‹2›;",
      "function f‹1›(x: string): void; function f‹1›(x: number): void; function f‹1›(x: any) {} f‹1›(1);",
      "declare const g‹1›: number; g‹1›; declare global { var h‹2›: number; } h‹2›;",
      "abstract class A { constructor(private x‹1›: number, y = x‹1›) {} abstract m(z: typeof x‹0›): void; }",
      "type A‹1› = 1; export { A‹1› }; export type { A‹1› as B };",
      "let x‹1›: typeof x‹1›; x‹1› as typeof x‹1›; x‹1›!; x‹1› satisfies Y‹0›;",})
  void typed(String program) {
    checkMeanings(NamesFixture::ts, program);
  }

  @Test
  void chainsOfAnyLength() {
    String sum = "a + ".repeat(50_000) + "a";
    String calls = "a" + ".b(c)".repeat(50_000);
    var fixture = NamesFixture.module("let a, c; " + sum + ";" + calls + ";");
    assertEquals(50_002, fixture.names().valueUses(fixture.symbol("a")));
    assertEquals(50_000, fixture.names().valueUses(fixture.symbol("c")));
  }
}
