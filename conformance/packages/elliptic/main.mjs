import elliptic from 'elliptic'
const ec = new elliptic.ec('secp256k1')
const key = ec.keyFromPrivate('1'.repeat(64), 'hex')
const signature = key.sign('ab'.repeat(32))
console.log(key.getPublic('hex'), signature.toDER('hex'), key.verify('ab'.repeat(32), signature), new elliptic.eddsa('ed25519').keyFromSecret('11'.repeat(32)).getPublic('hex'))
