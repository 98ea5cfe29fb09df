try { await import('./waits.mjs'); } catch (e) { console.log('caught', e.message); }
try { await import('./waits.mjs'); } catch (e) { console.log('again', e.message); }
console.log('end');
