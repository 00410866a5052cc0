import { z } from 'zod';
import { nameText, plainText } from '@/lib/action/text-schema';
import { toIsoDay } from '@/lib/format/date';
import { LEVELS } from '@/lib/framework/constants';
import {
  EARLIEST_EVIDENCE,
  LONGEST_COMMENT,
  LONGEST_OPINION,
  LONGEST_TITLE,
  LONGEST_URL,
} from './discussion-limits';

const DAY_MS = 86_400_000;

/** Made by the client, so that a request sent again after a lost answer adds nothing. */
const newId = z.uuid('must be a UUID').toLowerCase().optional();

/** Something to say: not empty. */
export const commentSchema = z.strictObject({
  id: newId,
  parentId: z.uuid('must be the id of a comment').optional(),
  body: plainText(LONGEST_COMMENT).refine((body) => body.trim() !== '', 'must not be empty'),
});

export const resolutionSchema = z.strictObject({ isResolved: z.boolean('must be true or false') });

/** A day that evidence can be of. It is already tomorrow somewhere. */
const datedOn = z.iso
  .date('must be a day such as 2026-03-31')
  .refine((day) => day >= EARLIEST_EVIDENCE, `must not be before ${EARLIEST_EVIDENCE}`)
  .refine((day) => day <= toIsoDay(new Date(Date.now() + DAY_MS)), 'must not be in the future');

/** An address that a reader can follow without giving anything away: `href` as browsers write it. */
const link = z
  .string('must be text')
  .trim()
  .min(1, 'must be given')
  .max(LONGEST_URL, `must have at most ${LONGEST_URL} characters`)
  .refine((given) => !/\p{Cc}/u.test(given), 'must not contain control characters')
  .transform((given, context) => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message, input: given });
      return z.NEVER;
    };
    if (!given.isWellFormed() || !URL.canParse(given))
      return refuse('must be a whole address, with https://');
    const { protocol, username, password, href } = new URL(given);
    if (protocol !== 'https:' && protocol !== 'http:') return refuse('must start with https:// or http://');
    if (username !== '' || password !== '') return refuse('must not contain a user name or a password');
    if (href.length > LONGEST_URL) return refuse(`must have at most ${LONGEST_URL} characters`);
    return href;
  });

export const linkSchema = z.strictObject({ id: newId, title: nameText(LONGEST_TITLE), url: link, datedOn });

/** What goes with a file; the file's own title is its name. */
export const fileFactsSchema = z.strictObject({
  id: newId,
  name: z.string('must be given').max(1_000, 'must have at most 1000 characters'),
  title: nameText(LONGEST_TITLE).optional(),
  datedOn,
});

export const evidenceChangeSchema = z
  .strictObject({ title: nameText(LONGEST_TITLE).optional(), datedOn: datedOn.optional() })
  .refine((change) => Object.keys(change).length > 0, 'must name at least one field');

export const opinionSchema = z.strictObject({
  level: z.literal(LEVELS, 'must be a whole number from 0 to 5'),
  note: plainText(LONGEST_OPINION).default(''),
});
