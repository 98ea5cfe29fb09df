export const name = await Promise.resolve("Rustam");
