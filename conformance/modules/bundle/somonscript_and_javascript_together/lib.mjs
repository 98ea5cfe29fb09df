export default 'lib';
export const ном = 'Рустам';
