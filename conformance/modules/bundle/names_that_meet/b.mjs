const hidden = 'b';
export const v = hidden;
export default function () {}
