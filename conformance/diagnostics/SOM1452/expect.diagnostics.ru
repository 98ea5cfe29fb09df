main.som:2:3: error SOM1452: Поле не может называться «constructor».
  2 |   "constructor" = 1;
    |   ^^^^^^^^^^^^^
