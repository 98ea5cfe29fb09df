main.som:2:7: error SOM1211: «yield» не может быть здесь именем.
  2 |   тағ yield = 1;
    |       ^^^^^
