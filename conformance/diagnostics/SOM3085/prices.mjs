export const bread = 5;
