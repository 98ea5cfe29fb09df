main.som:1:42: error SOM1441: Атрибут «type» указан дважды.
  1 | ворид а аз "./a.json" бо { type: "json", type: "json" };
    |                                          ^^^^^^^^^^^^
