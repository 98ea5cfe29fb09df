error SOM4004: параметру «--output» нужно значение
  примечание: «somon help compile» покажет, что возможно.
