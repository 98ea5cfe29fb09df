main.cjs:1:26: warning SOM3082: Модуль «settings.mjs» ждёт на верхнем уровне, поэтому «require» не может его загрузить.
  1 | const settings = require("./settings.mjs");
    |                          ^^^^^^^^^^^^^^^^
