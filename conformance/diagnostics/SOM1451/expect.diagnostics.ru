main.som:2:11: error SOM1451: Статический член не может называться «prototype».
  2 |   статикӣ prototype() {}
    |           ^^^^^^^^^
