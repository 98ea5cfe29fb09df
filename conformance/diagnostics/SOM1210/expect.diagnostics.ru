main.som:2:7: error SOM1210: «await» не может быть здесь именем.
  2 |   тағ await = 1;
    |       ^^^^^
