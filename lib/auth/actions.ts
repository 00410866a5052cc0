'use server';

import { headers } from 'next/headers';
import { defineAction } from '@/lib/action/action';
import { AppError } from '@/lib/errors';
import { clientAddress } from '@/lib/log/client-address';
import { changePassword } from './mutations';
import { changePasswordSchema } from './schema';
import { getViewer } from './session';

/** Ends every session of the account, this one too: sign in again with the new password. */
export const changePasswordAction = defineAction(changePasswordSchema, async (change) => {
  const viewer = await getViewer();
  if (!viewer) throw new AppError('unauthenticated');
  await changePassword(viewer, clientAddress(Object.fromEntries(await headers())), change);
});
