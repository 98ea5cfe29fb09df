import * as d3 from 'd3'
import { scaleLinear, interpolateRgb } from 'd3'
console.log(scaleLinear([0, 10], [0, 100]).ticks(5), d3.format(',.2f')(12345.678), interpolateRgb('red', 'blue')(0.5), d3.timeFormat('%Y-%m-%d')(new Date(2024, 1, 29)))
console.log(d3.rollup([{ k: 'a', v: 1 }, { k: 'b', v: 2 }, { k: 'a', v: 3 }], g => d3.sum(g, d => d.v), d => d.k), d3.line()([[0, 1], [2, 3]]), d3.csvParse('a,b\n1,2').columns)
const root = d3.hierarchy({ name: 'r', children: [{ name: 'x', v: 1 }, { name: 'y', v: 2 }] }).sum(d => d.v)
console.log(d3.treemap().size([10, 10])(root).leaves().map(n => [n.data.name, n.x0, n.x1]), d3.geoPath(d3.geoMercator())({ type: 'Point', coordinates: [10, 20] }))
console.log(d3.Delaunay.from([[0, 0], [1, 0], [0, 1]]).triangles, d3.schemeCategory10[0], d3.quantile([1, 2, 3, 4], 0.3))
