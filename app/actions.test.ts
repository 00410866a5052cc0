import { expect, test, vi } from 'vitest';
import { openSampleAction } from './actions';

// Its build for the browser is what vitest finds; only this one function is called.
vi.mock('next/navigation', () => ({ unstable_rethrow: () => undefined }));
vi.mock('@/prisma/sample/load', () => ({
  loadSample: () => Promise.reject(new Error('must not be called')),
}));

test('a server that was not asked for the sample refuses it', async () => {
  expect(await openSampleAction({})).toMatchObject({ ok: false, error: { code: 'not_found' } });
});
