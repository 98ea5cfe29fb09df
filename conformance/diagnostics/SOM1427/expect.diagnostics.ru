main.cjs:1:1: error SOM1427: Импорт может стоять только в модуле, а этот файл — скрипт.
  1 | import { readFileSync } from "node:fs";
    | ^^^^^^
