import ts from 'typescript'
const source = `enum Color { Red, Green = 5, Blue }
class Point<T extends number> { constructor(private readonly x: T, public y?: T) {} get sum(): number { return this.x + (this.y ?? 0) } }
namespace N { export const a = 1; export type B = string }
export const f = async <T,>(x: T): Promise<T> => x satisfies T;
export type { Point }; label: for (const v of [1] as const) { continue label }`
const out = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2015, sourceMap: true }, reportDiagnostics: true })
console.log(out.outputText, out.sourceMapText.length, out.diagnostics.length, ts.version)
const file = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true)
const kinds = []
ts.forEachChild(file, node => { kinds.push(ts.SyntaxKind[node.kind]) })
console.log(kinds)
const files = new Map([['/main.ts', 'interface A { x: number } const a: A = { x: "s" }; const b: string = a.x']])
const host = { fileExists: f => files.has(f), readFile: f => files.get(f), getSourceFile: (f, v) => files.has(f) ? ts.createSourceFile(f, files.get(f), v) : undefined,
  getDefaultLibFileName: () => '/lib.d.ts', writeFile() {}, getCurrentDirectory: () => '/', getCanonicalFileName: f => f, useCaseSensitiveFileNames: () => true, getNewLine: () => '\n' }
const checked = ts.createProgram(['/main.ts'], { noLib: true, noResolve: true }, host)
console.log(checked.getSemanticDiagnostics().map(d => `${d.code} ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`))
