export let a = 0;
