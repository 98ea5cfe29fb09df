import data from './data.json' with { type: 'json' };
import again from './data.json' with { type: 'json' };
data.list.push(3);
console.log(JSON.stringify(again), data === again);
