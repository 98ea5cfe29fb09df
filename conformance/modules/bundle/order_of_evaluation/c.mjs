console.log('c');
export const c = 1;
