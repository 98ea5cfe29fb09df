try { await import('./gone.mjs'); } catch { console.log('not there'); }
await import('not-installed').catch(() => console.log('not there either'));
console.log('goes on');
