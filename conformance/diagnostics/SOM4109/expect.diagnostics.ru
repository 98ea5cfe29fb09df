Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:2:34: error SOM4109: compilerOptions.outDir: должно быть строкой
  2 |   "compilerOptions": { "outDir": 5 }
    |                                  ^
