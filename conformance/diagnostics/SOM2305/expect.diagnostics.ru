main.ts:1:1: error SOM2305: «import … = require(…)» работает только при выводе в CommonJS.
  1 | import fs = require("node:fs");
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  примечание: Напишите «ворид ном аз "…"» или компилируйте с «--format commonjs».
