import { produce, enablePatches, produceWithPatches, applyPatches, enableMapSet, freeze, original, current, isDraft, createDraft, finishDraft } from 'immer'
enablePatches()
enableMapSet()
const before = { list: [1, { a: 1 }], map: new Map([['k', { v: 1 }]]) }
const after = produce(before, draft => { draft.list.push(3); draft.map.get('k').v = 2; console.log(isDraft(draft.list), original(draft.list).length, current(draft).list) })
console.log(before, after, Object.isFrozen(after), before.list[1] === after.list[1])
const [next, patches, inverse] = produceWithPatches({ a: { b: 1 } }, d => { d.a.b = 2; d.c = [1] })
console.log(next, patches, inverse, applyPatches(next, inverse))
const draft = createDraft(freeze({ x: 1 }, true))
draft.x++
console.log(finishDraft(draft))
try { after.list.push(1) } catch (error) { console.log(error.name) }
