main.cjs:2:6: error SOM1414: Переменная с именем «async» не может стоять здесь.
  2 | for (async of []) {}
    |      ^
