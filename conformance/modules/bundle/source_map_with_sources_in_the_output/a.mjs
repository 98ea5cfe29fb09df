export const a = 'a'; // the comment of the source
