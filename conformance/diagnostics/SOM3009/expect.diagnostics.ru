error SOM3009: «main.som» и «main.ts» были бы записаны в один файл «main.js».
