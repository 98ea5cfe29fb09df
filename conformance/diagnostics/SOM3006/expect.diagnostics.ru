tanzimot.json:1:17: error SOM3006: Файл «tanzimot.json» не является правильным JSON.
  1 | { "ном": "Алӣ", }
    |                 ^
  примечание: Импортирован так: main.som:1:19.
