import { applyMiddleware, bindActionCreators, combineReducers, compose, legacy_createStore as createStore, isPlainObject } from 'redux'
const counter = (state = 0, action) => action.type === 'add' ? state + action.by : state
const list = (state = [], action) => action.type === 'push' ? [...state, action.item] : state
const log = []
const logger = store => next => action => { log.push(action.type); const result = next(action); log.push(store.getState()); return result }
const store = createStore(combineReducers({ counter, list }), compose(applyMiddleware(logger)))
const { add } = bindActionCreators({ add: by => ({ type: 'add', by }) }, store.dispatch)
store.subscribe(() => log.push('changed'))
add(3)
store.dispatch({ type: 'push', item: 'x' })
console.log(log, store.getState(), isPlainObject(store.getState()))
try { store.dispatch({}) } catch (error) { console.log(error.message.split('.')[0]) }
