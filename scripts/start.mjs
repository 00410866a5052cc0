import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { register } = await import('tsx/esm/api');
register();
const { serve } = await import('./serve.ts');
await serve({ development: process.argv.includes('--dev') });
