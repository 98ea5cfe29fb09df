console.log('b begins');
export const b = await Promise.resolve('B');
console.log('b ends');
