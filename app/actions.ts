'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action/action';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { loadSample } from '@/prisma/sample/load';

/** Anybody, where the settings offer the sample organisation: makes sure that it is there. */
export const openSampleAction = defineAction(z.strictObject({}), async () => {
  if (env().SAMPLE_DATA === '0')
    throw new AppError('not_found', 'This server offers no sample organisation.');
  await loadSample(db());
});
