console.log('d');
require('./e.cjs');
