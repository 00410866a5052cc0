import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { register } = await import('tsx/esm/api');
register();
const { checkEverything } = await import('./checks.ts');
await checkEverything();
