import text, { n } from 'data:text/javascript,export%20default%20%22from%20a%20URL%22;export%20const%20n%20=%201';
import data from 'data:application/json,{"a":2}' with { type: 'json' };
console.log(text, n, data.a);
