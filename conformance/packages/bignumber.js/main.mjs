import BigNumber from 'bignumber.js'
import { Decimal } from 'decimal.js'
import BN from 'bn.js'
console.log(new BigNumber('0.1').plus('0.2').toString(), BigNumber(2).pow(200).toFixed(), new BigNumber(1).div(3).toFormat(5), Decimal.sqrt(2).toString(), new Decimal('1e-10').times(3).toFixed(12), Decimal.acos(0.5).toString())
console.log(new BN('ffffffffffffffffffffff', 16).mul(new BN(12345)).toString(10), new BN(7).invm(new BN(31)).toNumber(), new BN(10).toRed(BN.red('k256')).redPow(new BN(5)).toString(16))
