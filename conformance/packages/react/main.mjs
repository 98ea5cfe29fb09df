import React, { Children, createContext, createElement, Fragment, isValidElement, memo, useContext, useId, useMemo, useReducer, useState } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup, renderToString, renderToPipeableStream } from 'react-dom/server'
import { Writable } from 'node:stream'
const Theme = createContext('light')
const Item = memo(function Item({ text }) { return createElement('li', { className: useContext(Theme) }, text) })
class Old extends React.Component {
  state = { n: 2 }
  render() { return createElement('b', null, this.state.n, this.props.children) }
}
function App({ items }) {
  const [count] = useState(() => items.length)
  const [state] = useReducer((s, a) => s + a, 5)
  const total = useMemo(() => count + state, [count, state])
  return createElement(Theme.Provider, { value: 'dark' },
    createElement(Fragment, null, ...items.map(i => createElement(Item, { key: i, text: i }))),
    jsx('p', { id: useId(), children: `total ${total}` }), jsxs(Old, { children: ['x', '<y>'] }))
}
const app = createElement(App, { items: ['a', 'b & c'] })
console.log(isValidElement(app), Children.count([1, 2, 3]), React.version)
console.log(renderToString(app))
console.log(renderToStaticMarkup(app))
let text = ''
const sink = new Writable({ write(chunk, _, done) { text += chunk; done() } })
await new Promise(done => { sink.on('finish', done); const s = renderToPipeableStream(app, { onShellReady() { s.pipe(sink) } }) })
console.log(text)
