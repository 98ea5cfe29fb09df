const inner = 'of a';
export const f = code => eval(code);
