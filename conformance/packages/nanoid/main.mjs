import { customAlphabet, customRandom, nanoid, urlAlphabet } from 'nanoid'
import { nanoid as weak } from 'nanoid/non-secure'
console.log(nanoid().length, nanoid(5).length, /^[abc]{7}$/.test(customAlphabet('abc', 7)()), customRandom('xy', 6, size => new Uint8Array(size).map((_, i) => i))(), urlAlphabet.length, weak().length)
