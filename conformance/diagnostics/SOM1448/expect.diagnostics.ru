main.som:2:3: error SOM1448: Закрытый член не может называться «#constructor».
  2 |   #constructor = 1;
    |   ^^^^^^^^^^^^
