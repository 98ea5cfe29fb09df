main.som:1:7: error SOM3047: В Node нет модуля «node:нест».
  1 | ворид "node:нест";
    |       ^^^^^^^^^^^
