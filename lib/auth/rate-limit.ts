import 'server-only';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '@/lib/db/client';

const MINUTE = 60;

/** Guessing one account's password: five tries, then five minutes' rest. */
const PER_ACCOUNT = {
  keyPrefix: 'sign_in_account',
  points: 5,
  duration: 5 * MINUTE,
  blockDuration: 5 * MINUTE,
};
/** Trying many accounts from one address, with room for an office behind one. */
const PER_ADDRESS = {
  keyPrefix: 'sign_in_address',
  points: 100,
  duration: 10 * MINUTE,
  blockDuration: 10 * MINUTE,
};
/** Making accounts from one address: each costs a password hash; a class that joins together fits. */
const NEW_ACCOUNTS = {
  keyPrefix: 'new_account_address',
  points: 60,
  duration: 10 * MINUTE,
  blockDuration: 10 * MINUTE,
};

function makeLimiter(limits: typeof PER_ACCOUNT): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    // A migration made it.
    tableCreated: true,
    ...limits,
  });
}

let made: Record<'account' | 'address' | 'newAccounts', RateLimiterPostgres> | undefined;

/** Made once and late: each holds a timer, and the pool needs the environment. */
function limiters() {
  return (made ??= {
    account: makeLimiter(PER_ACCOUNT),
    address: makeLimiter(PER_ADDRESS),
    newAccounts: makeLimiter(NEW_ACCOUNTS),
  });
}

/** Runs what counts a try; false when there were too many. */
async function isWithinLimits(count: () => Promise<unknown>): Promise<boolean> {
  try {
    await count();
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** Counts one try to sign in; false when there were too many. The counts are in PostgreSQL, one for all instances. */
export function maySignIn(address: string, email: string): Promise<boolean> {
  return isWithinLimits(async () => {
    await limiters().address.consume(address);
    await limiters().account.consume(email);
  });
}

/** Counts one account made from an address; false when there were too many. */
export function mayMakeAccount(address: string): Promise<boolean> {
  return isWithinLimits(() => limiters().newAccounts.consume(address));
}

/** A right password clears the account's count. */
export async function forgetFailedSignIns(email: string): Promise<void> {
  await limiters().account.delete(email);
}
