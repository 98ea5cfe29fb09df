main.som:1:19: warning SOM3010: Эти модули импортируют друг друга по кругу: main.som:1:19 → juft.som:1:18 → main.som.
  1 | ворид { ҷуфт } аз "./juft.som";
    |                   ^^^^^^^^^^^^
