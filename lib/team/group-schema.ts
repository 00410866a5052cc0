import { z } from 'zod';
import { nameText } from '@/lib/action/text-schema';

/** A region or unit: shown in a table's first column. */
const LONGEST_NAME = 120;

const name = nameText(LONGEST_NAME);
const groupId = z.uuid('must be one of the groups');

export const newTeamGroupSchema = z.object({ name, parentId: groupId.nullable() });
/** A new name, and the group that it is put into; null is the top. */
export const teamGroupSchema = newTeamGroupSchema.extend({ groupId });
export const teamGroupIdSchema = z.object({ groupId });
export const teamPlaceSchema = z.object({ teamId: z.uuid(), groupId: groupId.nullable() });
