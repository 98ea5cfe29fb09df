import { h, Component, createContext, Fragment, options } from 'preact'
import { useContext, useMemo, useState } from 'preact/hooks'
import { renderToString } from 'preact-render-to-string'
import React, { forwardRef, memo } from 'preact/compat'
const C = createContext('none')
class Old extends Component { render({ children }, { n = 3 }) { return h('b', { style: { color: 'red' } }, n, children) } }
const Fancy = memo(forwardRef((props, ref) => h('u', { ref, ...props })))
function App() { const [n] = useState(() => 7); const m = useMemo(() => n * 2, [n]); return h(Fragment, null, h('p', { class: useContext(C) }, m), h(Old, null, 'x<y'), h(Fancy, { title: '"q"' }, 'f')) }
console.log(renderToString(h(C.Provider, { value: 'dark' }, h(App))), React.version, typeof options)
