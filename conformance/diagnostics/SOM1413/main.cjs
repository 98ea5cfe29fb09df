var let = {};
for (let.x of [1]) {}
