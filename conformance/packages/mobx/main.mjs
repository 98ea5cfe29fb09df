import { action, autorun, computed, configure, makeAutoObservable, makeObservable, observable, reaction, runInAction, toJS, when, isObservable } from 'mobx'
configure({ enforceActions: 'never' })
class Shop { items = []; tax = 0.1; constructor() { makeAutoObservable(this) } get total() { return this.items.reduce((a, b) => a + b, 0) * (1 + this.tax) } add(n) { this.items.push(n) } }
class Base { value = 1; constructor() { makeObservable(this, { value: observable, twice: computed, grow: action }) } get twice() { return this.value * 2 } grow() { this.value++ } }
const shop = new Shop(), log = []
autorun(() => log.push(shop.total))
reaction(() => shop.items.length, n => log.push(`length ${n}`))
shop.add(10)
runInAction(() => { shop.add(20); shop.tax = 0.5 })
const base = new Base()
when(() => base.twice > 2, () => log.push('grown'))
base.grow()
console.log(log, toJS(shop.items), isObservable(shop.items), observable.map({ a: 1 }).get('a'))
