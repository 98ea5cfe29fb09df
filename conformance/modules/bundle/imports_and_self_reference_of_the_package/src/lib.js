console.log('once');
export const lib = 'lib';
