main.som:1:23: error SOM1440: Атрибуты импорта пишутся со словом «with».
  1 | ворид а аз "./a.json" assert { type: "json" };
    |                       ^^^^^^
