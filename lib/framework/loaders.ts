import 'server-only';
import { cache } from 'react';
import { gate } from '@/lib/action/gate';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { CURRENT_EDITION_ID } from './constants';
import { getEdition } from './data';

// An edition belongs to no organisation. That only members read it here is for the page to prove, with requireMember.

/** The edition that new campaigns start with. */
export const loadEdition = cache(() => gate(() => getEdition(db(), CURRENT_EDITION_ID)));

/** A horizontal grouping of that edition; "not found" for an unknown id. */
export const loadGrouping = cache(async (groupingId: string) => {
  const edition = await loadEdition();
  return gate(async () => {
    const grouping = edition.grouping(groupingId);
    if (!grouping) throw new AppError('not_found');
    return { edition, grouping };
  });
});
