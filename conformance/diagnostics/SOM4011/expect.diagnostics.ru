error SOM4011: Папка «loiha» уже существует
