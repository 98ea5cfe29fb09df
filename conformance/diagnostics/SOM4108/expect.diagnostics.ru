Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:2:37: error SOM4108: compilerOptions.sourceMap: должно быть логическим значением, true или false
  2 |   "compilerOptions": { "sourceMap": "true" }
    |                                     ^^^^^^
