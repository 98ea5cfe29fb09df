Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:2:51: error SOM4110: moduleSystem.resolution.extensions: должно быть массивом строк
  2 |   "moduleSystem": { "resolution": { "extensions": ".som" } }
    |                                                   ^^^^^^
