main.cjs:1:1: error SOM1421: «using» не может стоять здесь.
  1 | using a = null;
    | ^^^^^
