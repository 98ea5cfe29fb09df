main.som:1:19: error SOM3001: Модуля «./hisoob.som» нет.
  1 | ворид { ҷамъ } аз "./hisoob.som";
    |                   ^^^^^^^^^^^^^^
  примечание: Возможно, вы имели в виду «./hisob.som»?
  примечание: Проверено по порядку: ./hisoob.som, ./hisoob.som.som, ./hisoob.som.ts, ./hisoob.som.mts, ./hisoob.som.js, ./hisoob.som.mjs, ./hisoob.som.cjs, ./hisoob.som.json.
