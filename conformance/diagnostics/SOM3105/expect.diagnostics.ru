error SOM3105: Файл «main.som» не текстовый.
