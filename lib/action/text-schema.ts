import { z } from 'zod';

/** Line feeds and tabs are text; other control characters are damage, or an attack on whatever prints them. */
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Text that people typed: any script, no control characters, no half of a character. At most so many characters. */
export const plainText = (longest: number) =>
  z
    .string('must be text')
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => text.length <= longest, `must have at most ${longest} characters`)
    .refine((text) => !CONTROL_CHARACTERS.test(text), 'must not contain control characters')
    .refine((text) => text.isWellFormed(), 'must be well-formed Unicode');

/** A name: one line of text, not empty. At most so many characters. */
export const nameText = (longest: number) =>
  z
    .string('must be text')
    .trim()
    .min(1, 'must be given')
    .max(longest, `must have at most ${longest} characters`)
    .refine((name) => !/\p{Cc}/u.test(name), 'must not contain control characters')
    .refine((name) => name.isWellFormed(), 'must be well-formed Unicode');

/** Several times the longest there is. In characters. */
const LONGEST_ID = 200;

/** The id of a part of the framework, in its form; whether there is one is another question. No other text reaches a query. */
export const frameworkId = (message: string) =>
  z
    .string('must be given')
    .max(LONGEST_ID, message)
    .regex(/^[a-z0-9.-]+$/, message);
