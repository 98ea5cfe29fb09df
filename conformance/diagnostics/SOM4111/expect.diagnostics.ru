Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:2:56: error SOM4111: moduleSystem.resolution.paths: каждое значение должно быть массивом строк
  2 |   "moduleSystem": { "resolution": { "paths": { "@lib": "./lib" } } }
    |                                                        ^^^^^^^
