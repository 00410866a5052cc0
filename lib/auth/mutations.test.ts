import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { buildMember, buildOrganisation, TEST_PASSWORD } from '@/prisma/builders';
import { checkCredentials } from './credentials';
import { changePassword } from './mutations';

const NEW_PASSWORD = 'another-long-password';
const address = () => `test-${crypto.randomUUID()}`;

async function somebody() {
  const organisationId = await buildOrganisation(db());
  const member = await buildMember(db(), { organisationId });
  return { ...member, organisationId, viewer: { accountId: member.accountId, epoch: member.epoch } };
}

const stateOf = async (accountId: string) => {
  const account = await db().account.findUniqueOrThrow({
    where: { id: accountId },
    include: { member: true },
  });
  const organisationId = account.member?.organisationId ?? '';
  const events = await db().auditEvent.findMany({
    where: { organisationId },
    select: { type: true, memberId: true },
  });
  return { epoch: account.sessionEpoch, passwordHash: account.passwordHash, events };
};

const change = (currentPassword: string, newPassword = NEW_PASSWORD) => ({ currentPassword, newPassword });

describe('changing the password', () => {
  it('ends all sessions, records it, and lets only the new one in', async () => {
    const { viewer, accountId, email, memberId, epoch } = await somebody();
    await changePassword(viewer, address(), change(TEST_PASSWORD));
    const after = await stateOf(accountId);
    expect(after).toMatchObject({ epoch: epoch + 1, events: [{ type: 'password_changed', memberId }] });
    expect(await checkCredentials({ email, password: TEST_PASSWORD }, {})).toBeNull();
    expect(await checkCredentials({ email, password: NEW_PASSWORD }, {})).toEqual({
      id: accountId,
      epoch: epoch + 1,
    });
  });

  it('needs the current one; a wrong one changes nothing', async () => {
    const { viewer, accountId } = await somebody();
    const before = await stateOf(accountId);
    const refusal = { code: 'invalid', fields: { currentPassword: expect.any(String) } };
    await expect(changePassword(viewer, address(), change('not-it-at-all'))).rejects.toMatchObject(refusal);
    expect(await stateOf(accountId)).toEqual(before);
  });

  it('needs a session of the current epoch', async () => {
    const { viewer, accountId } = await somebody();
    const before = await stateOf(accountId);
    const stale = { ...viewer, epoch: viewer.epoch - 1 };
    await expect(changePassword(stale, address(), change(TEST_PASSWORD))).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect(await stateOf(accountId)).toEqual(before);
  });

  it('happens once when two are sent at once', async () => {
    const { viewer, accountId, epoch } = await somebody();
    const outcomes = await Promise.allSettled(
      ['first-new-password', 'second-new-password'].map((password) =>
        changePassword(viewer, address(), change(TEST_PASSWORD, password)),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const after = await stateOf(accountId);
    expect(after.epoch).toBe(epoch + 1);
    expect(after.events).toHaveLength(1);
  });

  it('rests after too many wrong tries, even for the right password', async () => {
    const { viewer, accountId } = await somebody();
    for (let tries = 0; tries < 5; tries++) {
      await expect(changePassword(viewer, address(), change('not-it-at-all'))).rejects.toMatchObject({
        code: 'invalid',
      });
    }
    const resting = changePassword(viewer, address(), change(TEST_PASSWORD));
    await expect(resting).rejects.toMatchObject({ code: 'rate_limited' });
    expect((await stateOf(accountId)).events).toEqual([]);
  });
});
