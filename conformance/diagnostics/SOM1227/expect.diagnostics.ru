main.som:1:5: error SOM1227: «new» не может стоять перед «import(…)».
  1 | нав ворид("./modul.som");
    |     ^^^^^
