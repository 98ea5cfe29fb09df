import mode from 'lib';
console.log(mode);
