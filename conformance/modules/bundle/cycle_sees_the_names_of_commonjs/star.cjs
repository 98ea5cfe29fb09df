exports.star = 'star';
