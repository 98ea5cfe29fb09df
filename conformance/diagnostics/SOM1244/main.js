function hello()
