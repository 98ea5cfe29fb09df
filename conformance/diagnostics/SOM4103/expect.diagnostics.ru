Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:2:3: error SOM4103: compilerOption: неизвестный раздел настроек. Известные: compilerOptions, moduleSystem, bundle
  2 |   "compilerOption": {}
    |   ^^^^^^^^^^^^^^^^
  примечание: Может быть, вы имели в виду «compilerOptions»?
