import * as THREE from 'three'
import { mergeVertices } from 'three/examples/jsm/utils/BufferGeometryUtils.js'
const v = new THREE.Vector3(1, 2, 3).applyMatrix4(new THREE.Matrix4().makeRotationZ(Math.PI / 2))
console.log(v.toArray().map(n => n.toFixed(6)), new THREE.Color('rebeccapurple').getHexString(), THREE.REVISION)
const geometry = new THREE.BoxGeometry(1, 2, 3)
geometry.computeBoundingSphere()
console.log(geometry.attributes.position.count, mergeVertices(geometry).attributes.position.count, geometry.boundingSphere.radius.toFixed(6))
const scene = new THREE.Scene()
const mesh = new THREE.Mesh(geometry, new THREE.MeshBasicMaterial({ color: 0xff0000 }))
mesh.position.set(0, 1, 0)
scene.add(mesh)
scene.updateMatrixWorld()
const hits = new THREE.Raycaster(new THREE.Vector3(0, 1, 10), new THREE.Vector3(0, 0, -1)).intersectObject(mesh)
console.log(hits.length, hits[0].distance, scene.children[0].type, new THREE.CatmullRomCurve3([v, mesh.position]).getLength().toFixed(5))
