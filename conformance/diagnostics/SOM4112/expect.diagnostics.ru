Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:2:41: error SOM4112: moduleSystem.operationTimeout: должно быть целым числом от 1000 до 600000
  2 |   "moduleSystem": { "operationTimeout": 5 }
    |                                         ^
