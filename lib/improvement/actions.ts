'use server';

import { refresh } from 'next/cache';
import { defineAction } from '@/lib/action/action';
import { db } from '@/lib/db/client';
import { requireAction, requirePlanning } from './access';
import { changeAction, commentOnAction, deleteAction, setActionStatus } from './mutations';
import { planAction } from './planning-mutations';
import {
  actionCommentSchema,
  actionIdSchema,
  changeActionSchema,
  planActionSchema,
  statusSchema,
} from './schema';

// Server actions around improvements, which people call actions. The page is drawn anew after a conflict too: it shows
// what the other person did, and its next try starts from there.

export const planImprovementAction = defineAction(
  planActionSchema,
  async ({ assessmentId, areaId, ...plan }) => {
    const actionId = await planAction(db(), await requirePlanning(assessmentId), areaId, plan);
    refresh();
    return { actionId };
  },
);

export const changeImprovementAction = defineAction(
  changeActionSchema,
  async ({ actionId, version, ...plan }) => {
    const scope = await requireAction(actionId);
    refresh();
    await changeAction(db(), scope, version, plan);
  },
);

export const setImprovementStatusAction = defineAction(
  statusSchema,
  async ({ actionId, version, status }) => {
    const scope = await requireAction(actionId);
    refresh();
    await setActionStatus(db(), scope, version, status);
  },
);

export const commentOnImprovementAction = defineAction(actionCommentSchema, async ({ actionId, body }) => {
  await commentOnAction(db(), await requireAction(actionId), body);
  refresh();
});

/** No refresh: the page that shows it may be its own. */
export const deleteImprovementAction = defineAction(actionIdSchema, async ({ actionId }) => {
  await deleteAction(db(), await requireAction(actionId));
});
