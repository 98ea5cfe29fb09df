const make = (x) => { console.log('made', x); return x; };
export const unused = /* @__PURE__ */ make('never-one');
export const other = /* #__PURE__ */ new Set([make]);
export const used = /* @__PURE__ */ make('used');
/* @__NO_SIDE_EFFECTS__ */ function silent(x) { console.log('silent'); return x; }
silent('never-two');
export const quiet = silent('never-three');
