import defer * as prices from "./prices.mjs";

export const total = () => prices.bread;
