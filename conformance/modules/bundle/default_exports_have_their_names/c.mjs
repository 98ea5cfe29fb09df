export default () => 1;
export const d = function () {};
