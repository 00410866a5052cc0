import { existsSync } from 'node:fs';
import path from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

// What the shell sets goes before what the file says.
const settings = path.join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);

bootstrap();
const { register } = await import('tsx/esm/api');
register();
const { serve } = await import('./serve.ts');
await serve({ development: process.argv.includes('--dev') });
