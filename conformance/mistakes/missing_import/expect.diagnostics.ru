main.som:1:10: warning SOM2001: Имя «readFileSync» не объявлено.
  1 | чоп.сабт(readFileSync("main.som", "utf8").дарозӣ);
    |          ^^^^^^^^^^^^
  примечание: Объявите «readFileSync» до использования, импортируйте его или исправьте написание.
