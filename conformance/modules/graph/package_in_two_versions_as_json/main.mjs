import a from 'a'; import b from 'b'; console.log(a, b);
