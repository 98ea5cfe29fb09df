namespace A {
  export = 5;
}
