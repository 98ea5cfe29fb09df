import { computed, createSSRApp, defineComponent, h, nextTick, provide, inject, reactive, ref, watch, watchEffect } from 'vue'
import { renderToString } from '@vue/server-renderer'
const count = ref(1)
const doubled = computed(() => count.value * 2)
const log = []
watchEffect(() => log.push(`effect ${doubled.value}`))
watch(count, (now, before) => log.push(`watch ${before}->${now}`))
count.value = 4
await nextTick()
console.log(log)
const Child = defineComponent({ props: { n: Number }, setup(props, { slots }) { const t = inject('t'); return () => h('i', { class: ['a', { b: true }] }, [t, props.n, slots.default?.()]) } })
const app = createSSRApp({
  components: { Child },
  setup() { provide('t', 'T'); const state = reactive({ items: [1, 2, 3] }); return { state } },
  template: '<ul><li v-for="i in state.items" :key="i"><Child :n="i" v-if="i > 1">x{{ i }}</Child><span v-else>&lt;one&gt;</span></li></ul>'
})
console.log(await renderToString(app))
