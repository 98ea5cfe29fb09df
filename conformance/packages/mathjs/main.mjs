import { create, all, evaluate, derivative, simplify, matrix, det, unit, complex } from 'mathjs'
console.log(evaluate('sqrt(3^2 + 4^2)'), derivative('x^2 + sin(x)', 'x').toString(), simplify('2x + 3x').toString(), det(matrix([[1, 2], [3, 4]])), unit('5 km').to('m').toString(), complex(2, 3).mul(complex(0, 1)).toString())
const big = create(all, { number: 'BigNumber', precision: 40 })
console.log(big.evaluate('1/3').toString(), evaluate('f(x) = x^2; f(4)').toString(), evaluate('[1,2;3,4]*[1;1]').toString())
