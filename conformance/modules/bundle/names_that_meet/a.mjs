const hidden = 'a';
export const v = hidden;
class Set { static n = Set.name; }
console.log(Set.n);
