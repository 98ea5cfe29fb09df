export let a = 1;
export default 'd';
export const up = () => ++a;
