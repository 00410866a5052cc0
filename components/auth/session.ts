'use client';

/** On every page, and needed once a day. */
const sessions = () => import('next-auth/react');

/** Needed as seldom. */
const keptPages = () => import('./kept-pages');

/** How an attempt to sign in ended. */
export type SignInOutcome = 'signed-in' | 'refused' | 'too-many-tries' | 'unreachable';

/** Opens a session with an e-mail address and a password. */
export async function enter(email: string, password: string): Promise<SignInOutcome> {
  const answer = await sessions()
    .then(({ signIn }) => signIn('credentials', { email, password, redirect: false }))
    .catch(() => undefined);
  if (!answer) return 'unreachable';
  if (answer.ok && !answer.error) {
    // Before any page of theirs: what was kept may be somebody else's.
    await forgetKept();
    return 'signed-in';
  }
  return answer.error === 'TooManyTries' ? 'too-many-tries' : 'refused';
}

/** Goes to a path by a full load, so that nothing from before a sign-in or sign-out stays in the browser's memory. */
export function loadAnew(path: string): void {
  window.location.href = path;
}

/** What this browser keeps for working offline goes, also where it cannot be asked for: then there is none. */
async function forgetKept(): Promise<void> {
  await keptPages()
    .then(({ forgetKeptPages }) => forgetKeptPages())
    .catch(() => undefined);
}

/** Ends the session and goes to the start page. */
export async function leave(): Promise<void> {
  // Also without a connection, when the session itself cannot be ended.
  await forgetKept();
  const { signOut } = await sessions();
  await signOut({ redirect: false });
  // Another tab may have kept its page until the session ended.
  await forgetKept();
  loadAnew('/');
}
