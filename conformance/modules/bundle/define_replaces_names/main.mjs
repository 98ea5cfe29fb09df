const f = (DEBUG) => DEBUG;
console.log(typeof DEBUG === 'undefined' ? 'none' : DEBUG, process.env.NODE_ENV, f('own'), LIST.join());
if (process.env.NODE_ENV === 'development') console.log('development');
