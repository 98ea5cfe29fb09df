main.mjs:1:31: error SOM3085: «prices.mjs» становится частью сборки, где «import defer» невозможен.
  1 | import defer * as prices from "./prices.mjs";
    |                               ^^^^^^^^^^^^^^
Ошибка сборки: «main.mjs» не собран
