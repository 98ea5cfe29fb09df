main.som:1:4: error SOM3108: Это не windows-1251: байт 0x98 по смещению 3.
  1 | // �
    |    ^
  примечание: Сохраните файл в кодировке windows-1251 или измените «moduleSystem.loading.encoding» в somon.config.json.
