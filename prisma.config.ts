import { defineConfig } from 'prisma/config';

/** Only `prisma generate` reads this; migrations run through scripts/migrations.ts. */
export default defineConfig({ schema: 'prisma/schema' });
