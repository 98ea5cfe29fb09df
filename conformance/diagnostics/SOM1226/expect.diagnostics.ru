main.cjs:1:13: error SOM1226: «import.meta» можно использовать только в модуле.
  1 | console.log(import.meta.url);
    |             ^^^^^^^^^^^
