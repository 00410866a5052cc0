import { z } from 'zod';

/** Short ones are guessed; NIST SP 800-63B asks for 8 and recommends long over mixed. */
const SHORTEST_PASSWORD = 10;
/** Hashing reads all of it, so it has an end. */
const LONGEST_PASSWORD = 200;
/** RFC 5321's limit on a path. */
const LONGEST_EMAIL = 254;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(LONGEST_EMAIL, `must have at most ${LONGEST_EMAIL} characters`)
  .pipe(z.email('must be an e-mail address'));

export const newPasswordSchema = z
  .string()
  .min(SHORTEST_PASSWORD, `must have at least ${SHORTEST_PASSWORD} characters`)
  .max(LONGEST_PASSWORD, `must have at most ${LONGEST_PASSWORD} characters`);

export const credentialsSchema = z.object({
  email: emailSchema,
  password: z.string().min(1).max(LONGEST_PASSWORD),
});

export const changePasswordSchema = z.object({
  currentPassword: z.string().min(1, 'must be given').max(LONGEST_PASSWORD),
  newPassword: newPasswordSchema,
});

export type PasswordChange = z.output<typeof changePasswordSchema>;

/** What a session token says. Bound to the account's epoch, so that a changed password voids it. */
export const tokenSchema = z.object({ accountId: z.uuid(), epoch: z.number().int() });
