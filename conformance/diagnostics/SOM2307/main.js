import defer * as ns from "./modul.js";
console.log(ns);
