main.cjs:2:6: error SOM1413: Переменная с именем «let» не может стоять здесь.
  2 | for (let.x of [1]) {}
    |      ^
