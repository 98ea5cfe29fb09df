console.log('a');
export const id = {};
