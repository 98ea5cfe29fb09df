var async;
for (async of []) {}
