function readMode(options) {
  with (options) {
    return mode;
  }
}

console.log(readMode({ mode: 0o644 }));
