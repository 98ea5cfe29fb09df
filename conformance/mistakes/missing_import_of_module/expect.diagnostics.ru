main.som:1:19: error SOM3001: Модуля «./hisobkunak» нет.
  1 | ворид { ҷамъ } аз "./hisobkunak";
    |                   ^^^^^^^^^^^^^^
  примечание: Возможно, вы имели в виду «./hisob_kunak»?
  примечание: Проверено по порядку: ./hisobkunak, ./hisobkunak.som, ./hisobkunak.ts, ./hisobkunak.mts, ./hisobkunak.js, ./hisobkunak.mjs, ./hisobkunak.cjs, ./hisobkunak.json.
