console.log('dep');
await Promise.reject(new Error('on purpose'));
