export function f(code) { return eval(code); }
const inner = 'seen by eval';
