import minimist from 'minimist'
console.log(minimist(['-abc', '--n=5', '--no-x', '--list', 'a', '--list', 'b', 'rest', '--', 'tail'], { string: ['n'], boolean: ['x'], '--': true, alias: { l: 'list' } }))
