import make from './lib.cjs';
console.log(make('a'), make.extra, new make.Kind().name());
