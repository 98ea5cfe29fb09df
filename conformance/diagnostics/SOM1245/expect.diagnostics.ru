main.cjs:1:5: error SOM1245: «let» не может быть именем переменной, объявленной через let или const.
  1 | let let = 1;
    |     ^^^
