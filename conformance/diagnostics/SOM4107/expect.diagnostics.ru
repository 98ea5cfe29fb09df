Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:2:34: error SOM4107: compilerOptions.target: должно быть одним из: es5, es2015, es2020, esnext
  2 |   "compilerOptions": { "target": "es6" }
    |                                  ^^^^^
