import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash that no password has, of the same cost, so that an unknown account takes as long as a wrong password. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$KdNuDXCNLkjZZqjEWlWuqXwzY1cWVxDE5rXrEiBsbJk';

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Is this the password of the account? For an account that does not exist (null): no, after the same time. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODY, password);
  return matches && passwordHash !== null;
}
