import { z } from 'zod';
import { nameSchema } from './schema';

const groupId = z.uuid('must be one of the groups');

export const newTeamGroupSchema = z.object({ name: nameSchema, parentId: groupId.nullable() });
/** A new name, and the group that it is put into; null is the top. */
export const teamGroupSchema = newTeamGroupSchema.extend({ groupId });
export const teamGroupIdSchema = z.object({ groupId });
export const teamPlaceSchema = z.object({ teamId: z.uuid(), groupId: groupId.nullable() });
