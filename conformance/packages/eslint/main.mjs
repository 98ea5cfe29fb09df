import { Linter } from 'eslint/universal'
const linter = new Linter()
console.log(linter.verify('var a = 1; if (a = 2) { undefinedName() }', [{ rules: { 'no-cond-assign': 'error', 'no-undef': 'error', 'no-var': 'warn' } }]).map(m => `${m.line}:${m.column} ${m.ruleId} ${m.message}`))
console.log(linter.verifyAndFix('var a = 1;;', [{ rules: { 'no-extra-semi': 2, 'no-var': 2 } }]).output, linter.version)
