package tj.somon.compiler.names;

import static tj.somon.compiler.names.NameCode.BREAK_OUTSIDE;
import static tj.somon.compiler.names.NameCode.CONSTANT_ASSIGNED;
import static tj.somon.compiler.names.NameCode.CONSTANT_ASSIGNED_AT_RUN_TIME;
import static tj.somon.compiler.names.NameCode.CONTINUE_OUTSIDE;
import static tj.somon.compiler.names.NameCode.CONTINUE_TO_BLOCK;
import static tj.somon.compiler.names.NameCode.DUPLICATE_ENUM_MEMBER;
import static tj.somon.compiler.names.NameCode.DUPLICATE_EXPORT;
import static tj.somon.compiler.names.NameCode.DUPLICATE_LABEL;
import static tj.somon.compiler.names.NameCode.DUPLICATE_PARAMETER;
import static tj.somon.compiler.names.NameCode.DUPLICATE_PRIVATE_NAME;
import static tj.somon.compiler.names.NameCode.IMPORT_ASSIGNED;
import static tj.somon.compiler.names.NameCode.LOOP_WORD_IS_A_NAME;
import static tj.somon.compiler.names.NameCode.NAMESPACE_BEFORE_CLASS;
import static tj.somon.compiler.names.NameCode.REDECLARED;
import static tj.somon.compiler.names.NameCode.UNKNOWN_EXPORT;
import static tj.somon.compiler.names.NameCode.UNKNOWN_LABEL;
import static tj.somon.compiler.names.NameCode.UNKNOWN_NAME;
import static tj.somon.compiler.names.NameCode.UNKNOWN_PRIVATE_NAME;
import static tj.somon.compiler.names.NamesFixture.checkFindings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong programs, with the places where something is wrong, and right ones that look alike. */
class FindingTest {

  @ParameterizedTest
  @ValueSource(strings = {"let a; let ⟦a⟧;", "let a; var ⟦a⟧;", "var a; let ⟦a⟧;", "const a = 1, ⟦a⟧ = 2;",
      "let [a, ⟦a⟧] = b;", "let a; { var ⟦a⟧; }", "{ { var a; } let ⟦a⟧; }", "{ let a; { var ⟦a⟧; } }",
      "for (let a of b) { var ⟦a⟧; }", "for (let a;;) { { var ⟦a⟧; } }", "class A {} class ⟦A⟧ {}",
      "function a() {} class ⟦a⟧ {}", "function f(a) { let ⟦a⟧; }", "function f(a = 1) { const ⟦a⟧ = 1; }",
      "function f({ a }) { class ⟦a⟧ {} }", "(a) => { let ⟦a⟧; }", "try {} catch (e) { let ⟦e⟧; }",
      "try {} catch (e) { function ⟦e⟧() {} }", "try {} catch ([e]) { var ⟦e⟧; }", "try {} catch ([e, ⟦e⟧]) {}",
      "switch (1) { case 1: let a; default: let ⟦a⟧; }", "switch (1) { case 1: let a; default: var ⟦a⟧; }",
      "class A { static { let a; var ⟦a⟧; } }", "{ function f() {} let ⟦f⟧; }",
      "{ async function f() {} async function ⟦f⟧() {} }",})
  void declaredTwice(String program) {
    checkFindings(NamesFixture::module, program, REDECLARED);
    checkFindings(NamesFixture::script, program, REDECLARED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"function a() {} function ⟦a⟧() {}", "var a; function ⟦a⟧() {}",
      "import { a } from 'm'; import { ⟦a⟧ } from 'n';", "import a, { b as ⟦a⟧ } from 'm';",
      "import { a } from 'm'; let ⟦a⟧;", "let a; import * as ⟦a⟧ from 'm';", "{ function f() {} function ⟦f⟧() {} }",})
  void declaredTwiceInModules(String program) {
    checkFindings(NamesFixture::module, program, REDECLARED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"var a; var a; { var a; }", "function f() { function a() {} function a() {} var a; }",
      "function f(a) { var a; function a() {} { let a; } }", "function f(a = 1) { var a; }",
      "(function f() { let f; })", "try {} catch (e) { var e; for (var e in o); { let e; } }",
      "for (let a;;) { let a; }", "for (var a of b) { let a; }",
      "let a; { let a; { let a; } } function f(a) {} (a) => a;", "switch (1) { case 1: { let a; } case 2: let a; }",
      "{ let a; } { let a; } { var b; }", "class A { a; a() {} static a; } class B { constructor() {} }",
      "var o; o = { a: 1, a: 2 };",})
  void declaredRightly(String program) {
    checkFindings(NamesFixture::module, program);
    checkFindings(NamesFixture::script, program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"function a() {} function a() {} var a;", "{ function f() {} function f() {} }",
      "switch (1) { case 1: function f() {} case 2: function f() {} }",
      "{ function f() {} a: function f() {} } { a: function g() {} function g() {} }",
      "try {} catch (e) { for (var e of []); }", "let f; { function f() {} }", "function f(a, a) {}",
      "if (1) function f() {} else function f() {}",})
  void declaredRightlyInScripts(String program) {
    checkFindings(NamesFixture::script, program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a, ⟦a⟧) => a;", "function f(a, [⟦a⟧]) {}", "function f(a, ...⟦a⟧) {}",
      "function f(a, ⟦a⟧ = 1) {}", "function f(a, ⟦a⟧) {}", "class A { m(a, ⟦a⟧) {} }", "({ m(a, ⟦a⟧) {} });",})
  void parametersTwice(String program) {
    checkFindings(NamesFixture::module, program, DUPLICATE_PARAMETER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"interface A { x: 1 } interface A { y: 2 } class A {} namespace A { export const z = 1; }",
      "function f() {} namespace f { export const z = 1; } namespace f {}",
      "enum E { a } enum E { b } namespace E { export const c = 1; }",
      "type T = 1; const T = 1; interface I {} function I() {}", "namespace N { export type T = 1; } const N = 1;",
      "function f(a: 1): 1; function f(a: 2): 2; function f(a: any) { return a; }",
      "export function f(a: 1): 1; export function f(a: any) { return a; }",
      "export interface A {} export class A {} export namespace A { export type B = 1; }",
      "declare function f(): void; declare function f(a: 1): void; declare const x: 1;",
      "class C { m(): void; m(a?: 1) {} #p(): void; #p(a?: 1) {} }",
      "import { type A, B } from 'm'; import type C from 'm'; interface D extends A, C {} export { B, type A };",
      "type X<T> = T; type Y<T> = T; function f<T>(T: T) {}",
      "namespace N { export function f() {} } namespace N { export function g() { f(); } }",
      "function f(this: void, a: 1) {}",
      "export interface P {} export declare namespace P { type A = 1; } export const P = 1;",
      "declare class A {} interface A {} declare namespace A { const x: 1; } declare module 'm' { export const a: 1; }",})
  void typesMerge(String program) {
    checkFindings(NamesFixture::ts, program);
    checkFindings(NamesFixture::som, program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"type A = 1; type ⟦A⟧ = 2;", "type A = 1; interface ⟦A⟧ {}", "type A = 1; class ⟦A⟧ {}",
      "type X<T, ⟦T⟧> = T;", "class A {} enum ⟦A⟧ {}", "enum A {} const ⟦A⟧ = 1;",
      "namespace N { export const a = 1; let ⟦a⟧; }",
      "namespace N { export const a = 1; } namespace N { export const ⟦a⟧ = 1; }",
      "const N = 1; namespace ⟦N⟧ { export const a = 1; }", "import { N } from 'm'; class ⟦N⟧ {}",
      "function f() {} namespace f { 0 } function ⟦f⟧() {}", "class A {} namespace A { 0 } class ⟦A⟧ {}",})
  void typesExclude(String program) {
    checkFindings(NamesFixture::ts, program, REDECLARED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"namespace A { export const x = 1; } class ⟦A⟧ {}"})
  void classAfterNamespace(String program) {
    checkFindings(NamesFixture::ts, program, NAMESPACE_BEFORE_CLASS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"enum E { a, ⟦a⟧ }", "enum E { a } enum E { ⟦'a'⟧ }"})
  void enumMembersTwice(String program) {
    checkFindings(NamesFixture::ts, program, DUPLICATE_ENUM_MEMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"⟦break;⟧", "a: { ⟦break;⟧ }", "for (;;) { function f() { ⟦break;⟧ } }",
      "for (;;) { class A { static { ⟦break;⟧ } } }", "for (;;) {} if (1) ⟦break;⟧", "switch (1) {} { { ⟦break;⟧ } }",})
  void breakOutside(String program) {
    checkFindings(NamesFixture::module, program, BREAK_OUTSIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"⟦continue;⟧", "switch (1) { case 1: ⟦continue;⟧ }", "for (;;) (() => { ⟦continue;⟧ });"})
  void continueOutside(String program) {
    checkFindings(NamesFixture::module, program, CONTINUE_OUTSIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"for (;;) break ⟦a⟧;", "a: for (;;); for (;;) continue ⟦a⟧;",
      "a: for (;;) { (function () { for (;;) break ⟦a⟧; }); }",})
  void unknownLabel(String program) {
    checkFindings(NamesFixture::module, program, UNKNOWN_LABEL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: { for (;;) continue ⟦a⟧; }", "a: switch (1) { case 1: for (;;) { continue ⟦a⟧; } }"})
  void continueToBlock(String program) {
    checkFindings(NamesFixture::module, program, CONTINUE_TO_BLOCK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: ⟦a⟧: ;", "a: { b: { ⟦a⟧: for (;;); } }"})
  void labelTwice(String program) {
    checkFindings(NamesFixture::module, program, DUPLICATE_LABEL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: b: for (;;) { continue a; continue b; break a; }",
      "a: { break a; } a: { (() => { a: for (;;) break a; }); }",
      "for (;;) { switch (1) { case 1: continue; default: break; } }", "do { if (1) break; else continue; } while (1);",
      "for (a in b) { for (c of d) break; continue; }",})
  void jumpsRightly(String program) {
    checkFindings(NamesFixture::module, program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"class A { m() { this.⟦#x⟧; } }", "class A { #x; } a.⟦#x⟧;",
      "class A extends (b.⟦#x⟧) { #x; }", "class A { m() { return ⟦#x⟧ in this; } }",})
  void unknownPrivateName(String program) {
    checkFindings(NamesFixture::module, program, UNKNOWN_PRIVATE_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"class A { #x; ⟦#x⟧; }", "class A { #x; ⟦#x⟧() {} }", "class A { get #x() {} get ⟦#x⟧() {} }",
      "class A { get #x() {} static set ⟦#x⟧(a) {} }", "class A { get #x() {} set #x(a) {} ⟦#x⟧; }",})
  void privateNameTwice(String program) {
    checkFindings(NamesFixture::module, program, DUPLICATE_PRIVATE_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"class A { m() { this.#x; class B { #y = () => o.#x + o.#y; } } #x; }",
      "class A { get #x() {} set #x(a) {} static get #y() {} static set #y(a) {} }",
      "class A { static #x; static { A.#x; } [A.#x]() {} m = #x in o; }",})
  void privateNamesRightly(String program) {
    checkFindings(NamesFixture::module, program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"let a; export { a, ⟦a⟧ };", "export let a; export { b as ⟦a⟧ }; let b;",
      "export default 1; export ⟦default⟧ 2;", "export default function () {} export { a as ⟦default⟧ }; let a;",
      "export { a } from 'm'; export * as ⟦a⟧ from 'n';", "export let a; export { a as b, ⟦a⟧ };",
      "export var a; export var ⟦a⟧;",})
  void exportedTwice(String program) {
    checkFindings(NamesFixture::module, program, DUPLICATE_EXPORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"export { ⟦a⟧ };", "{ let a; } export { ⟦a⟧ as b };", "export { ⟦Map⟧ };"})
  void unknownExport(String program) {
    checkFindings(NamesFixture::module, program, UNKNOWN_EXPORT);
    checkFindings(NamesFixture::ts, program, UNKNOWN_EXPORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"const a = 1; ⟦a⟧ = 2;", "const a = 1; ⟦a⟧ += 2;", "const a = 1; ⟦a⟧++;",
      "const a = 1; [⟦a⟧] = [];", "const a = 1; ({ b: ⟦a⟧ } = {});", "const a = 1; ({ ⟦a⟧ = 1 } = {});",
      "const a = 1; for (⟦a⟧ of []);", "const a = 1; for (⟦a⟧ in []);", "const a = 1; (⟦a⟧) = 2;",
      "for (const i = 0; i < 1; ⟦i⟧++);", "using a = null; () => { ⟦a⟧ = 1; };", "export const a = 1; { ⟦a⟧ &&= 2; }",})
  void constantAssigned(String program) {
    checkFindings(NamesFixture::som, program, CONSTANT_ASSIGNED);
    checkFindings(NamesFixture::module, program, CONSTANT_ASSIGNED_AT_RUN_TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"import { a } from 'm'; ⟦a⟧ = 1;", "import * as a from 'm'; ⟦a⟧++;"})
  void importAssigned(String program) {
    checkFindings(NamesFixture::som, program, IMPORT_ASSIGNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"const a = {}; a.b = 1; a[0]++; { let a; a = 1; } (a) => { a = 1; };",
      "const a = 1; for (const a of []) { let a; a = 2; }",})
  void constantsRightly(String program) {
    checkFindings(NamesFixture::som, program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"чоп.сабт(⟦ном⟧);", "⟦х⟧ = 1;", "тағ а = ⟦б⟧ + 1;", "интерфейс И {} тағ а = ⟦И⟧;",
      "{ тағ х = 1; } ⟦х⟧;",})
  void unknownName(String program) {
    checkFindings(NamesFixture::som, program, UNKNOWN_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"чоп.сабт(математика.ПИ, беқимат, холӣ, рост, console, Map, undefined, setTimeout, process);",
      "функсия ф(х) { бозгашт arguments[0] + х; } ф(typeof номаълум);", "тағ о = { а: 1, б: { в: 2 } }; о.г; о.б.в;",
      "номфазо Н { содир собит а = 1; } номфазо Н { чоп.сабт(а); } шумориш Ш { а, б = а }",
      "эълон собит ҷаҳонӣ: рақам; чоп.сабт(ҷаҳонӣ);",})
  void knownNames(String program) {
    checkFindings(NamesFixture::som, program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"функсия то(х) { бозгашт х; } ⟦то⟧ (1) {}", "ворид { то } аз \"./м\"; ⟦то⟧ (1) {}"})
  void loopWordIsAName(String program) {
    checkFindings(NamesFixture::som, program, LOOP_WORD_IS_A_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"тағ то = 1; то (то > 0) { то--; }", "функсия ф(то) { то (то > 0) { то--; } while (0) {} }"})
  void loopWordIsNoFunction(String program) {
    checkFindings(NamesFixture::som, program);
  }
}
