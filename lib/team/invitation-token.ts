import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody finds one by trying, so its hash needs no salt. */
const TOKEN_BYTES = 32;

/** The secret of an invitation link. */
export function newInvitationToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is kept of a token: somebody who reads the database cannot join with it. */
export function hashInvitationToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
