main.js:1:1: error SOM2307: В модуле CommonJS нет «import defer».
  1 | import defer * as ns from "./modul.js";
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  примечание: Компилируйте с «--format esm» или напишите "type": "module" в package.json программы.
