exports.қимат = 5;
