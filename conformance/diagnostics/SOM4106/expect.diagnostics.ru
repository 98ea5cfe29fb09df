Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:2:22: error SOM4106: compilerOptions: должно быть объектом
  2 |   "compilerOptions": true
    |                      ^^^^
