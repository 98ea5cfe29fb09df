main.som:1:15: error SOM3002: Пакет «chalk» не установлен.
  1 | ворид ранг аз "chalk";
    |               ^^^^^^^
  примечание: Установите его командой «npm install chalk». Путь к файлу начинается с «./».
  примечание: Проверено по порядку: ./node_modules, ../node_modules, ../../node_modules, ../../../node_modules, ../../../../node_modules, ../../../../../node_modules, ../../../../../../node_modules.
