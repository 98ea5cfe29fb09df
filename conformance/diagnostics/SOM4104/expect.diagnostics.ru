Ошибка в настройках:
  Неверные настройки в файле somon.config.json
somon.config.json:2:24: error SOM4104: compilerOptions.sourcemap: неизвестная настройка компилятора. Известные: output, target, sourceMap, minify, noTypeCheck, strict, outDir, watch, compileOnSave
  2 |   "compilerOptions": { "sourcemap": true }
    |                        ^^^^^^^^^^^
  примечание: Может быть, вы имели в виду «sourceMap»?
