Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:2:37: error SOM4105: moduleSystem.resolution.basUrl: неизвестное свойство. Известные: baseUrl, paths, extensions, moduleDirectories, allowJs, resolveJsonModule, importMap
  2 |   "moduleSystem": { "resolution": { "basUrl": "." } }
    |                                     ^^^^^^^^
  примечание: Может быть, вы имели в виду «baseUrl»?
