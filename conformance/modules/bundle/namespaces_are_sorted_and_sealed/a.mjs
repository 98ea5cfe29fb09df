export const я = 1, b = 2, A = 3;
export default 4;
export { b as 'a text' };
