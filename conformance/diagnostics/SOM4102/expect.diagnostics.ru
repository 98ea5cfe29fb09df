Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:1:1: error SOM4102: root: настройки должны быть объектом
  1 | ["compilerOptions"]
    | ^^^^^^^^^^^^^^^^^^^
