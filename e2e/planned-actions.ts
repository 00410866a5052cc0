import { db } from '@/lib/db/client';
import { buildAction } from '@/prisma/builders';
import type { World } from './world';

export const SELLING = 'crm.selling';

const DAY_MS = 86_400_000;
/** `YYYY-MM-DD` */
export const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** An action of the world's team on Selling, from level 1 to 3 unless the changes say otherwise; its id. */
export const actionOf = ({ organisationId, assessmentId, people }: World, changes: object = {}) =>
  buildAction(db(), {
    organisationId,
    assessmentId,
    areaId: SELLING,
    createdById: people.lead.memberId,
    text: 'Agree on one price list.',
    ...changes,
  });
