export interface Shape { side: number }
export enum Colour { Red }
export enum Unused { Never1 }
export namespace Space { export const x = 'never-two'; }
