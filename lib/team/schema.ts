import { z } from 'zod';
import { nameText } from '@/lib/action/text-schema';
import { emailSchema, newPasswordSchema } from '@/lib/auth/schema';
import { LONGEST_NAME, ORGANISATION_ROLES, TEAM_ROLES } from './constants';

/** Well over a real one's 43 characters; hashing reads all of it, so it has an end. */
const LONGEST_TOKEN = 200;

/** What an organisation, a person, a team, a group of teams or a campaign is called. */
export const nameSchema = nameText(LONGEST_NAME);

const organisationRoleSchema = z.enum(ORGANISATION_ROLES, 'must be one of the roles');
const teamRoleSchema = z.enum(TEAM_ROLES, 'must be one of the roles');

export const organisationSchema = z.object({
  organisation: nameSchema,
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});

/** What an organisation says of itself; `colour` is that of its reports, null for the product's own. */
export const organisationSettingsSchema = z.object({
  name: nameSchema,
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #176787')
    .transform((colour) => colour.toLowerCase())
    .nullable(),
});

export const teamSchema = z.object({ name: nameSchema });
export const teamNameSchema = z.object({ teamId: z.uuid(), name: nameSchema });

export const teamMemberSchema = z.object({ teamId: z.uuid(), memberId: z.uuid('must be chosen') });
export const teamRoleChangeSchema = teamMemberSchema.extend({ role: teamRoleSchema });

export const memberSchema = z.object({ memberId: z.uuid() });
export const memberRoleSchema = memberSchema.extend({ role: organisationRoleSchema });

export const invitationSchema = z.object({
  email: emailSchema,
  role: organisationRoleSchema,
  /** A team to join at once. */
  team: z.object({ teamId: z.uuid(), role: teamRoleSchema }).nullable(),
});

export const invitationIdSchema = z.object({ invitationId: z.uuid() });

export const acceptanceSchema = z.object({
  token: z.string().max(LONGEST_TOKEN),
  name: nameSchema,
  password: newPasswordSchema,
});

export type OrganisationPlan = z.output<typeof organisationSchema>;
export type OrganisationSettings = z.output<typeof organisationSettingsSchema>;
export type InvitationPlan = z.output<typeof invitationSchema>;
export type Acceptance = z.output<typeof acceptanceSchema>;
