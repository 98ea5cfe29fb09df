main.som:1:15: error SOM2301: В модуле CommonJS нельзя ждать («интизор», «await») вне функции.
  1 | собит ҷавоб = интизор fetch("https://example.org");
    |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  примечание: Компилируйте с «--format esm» или напишите "type": "module" в package.json программы.
