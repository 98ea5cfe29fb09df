main.som:1:19: error SOM3001: Модуля «./hisobkunak» нет.
  1 | ворид { ҷамъ } аз "./hisobkunak";
    |                   ^^^^^^^^^^^^^^
  примечание: Возможно, вы имели в виду «./hisob_kunak»?
