exports.b = 'b';
// not-in-the-bundle
