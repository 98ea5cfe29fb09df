warning SOM4008: compilerOptions.minify: «true» пока не поддерживается и ни на что не влияет
