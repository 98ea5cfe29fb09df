main.som:1:10: error SOM2302: В модуле CommonJS нет «import.meta».
  1 | чоп.сабт(import.meta.url);
    |          ^^^^^^^^^^^
  примечание: Компилируйте с «--format esm» или напишите "type": "module" в package.json программы.
