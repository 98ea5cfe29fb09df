import { LRUCache } from 'lru-cache'
const gone = []
const cache = new LRUCache({ max: 2, dispose: (value, key, reason) => gone.push([key, value, reason]) })
cache.set('a', 1).set('b', 2)
cache.get('a')
cache.set('c', 3)
console.log([...cache.entries()], gone, cache.peek('b'), cache.has('a'), await new LRUCache({ max: 5, fetchMethod: async k => k.length }).fetch('four'))
