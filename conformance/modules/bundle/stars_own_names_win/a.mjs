export const x = 'star', y = 'y';
export default 'not through a star';
