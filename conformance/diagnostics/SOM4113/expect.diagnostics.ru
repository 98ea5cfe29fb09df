somon.config.json:2:43: warning SOM4113: compilerOptions.sourceMap: записано дважды; действует последнее
  2 |   "compilerOptions": { "sourceMap": true, "sourceMap": false }
    |                                           ^^^^^^^^^^^
