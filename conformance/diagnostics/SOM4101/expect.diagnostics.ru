Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:2:43: error SOM4101: Не удалось разобрать файл настроек: это не JSON.
  2 |   "compilerOptions": { "sourceMap": true, }
    |                                           ^
  примечание: Уберите запятую перед закрывающей скобкой.
