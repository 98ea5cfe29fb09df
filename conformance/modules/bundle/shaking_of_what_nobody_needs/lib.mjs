export const used = () => 'used' + helper();
export const unused = () => 'never-one' + lonely();
function helper() { return '!'; }
function lonely() { return 'never-two'; }
export class Unused extends Array { static x = ['never-three']; }
const { a = 1 } = {};
