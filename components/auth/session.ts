'use client';

/** On every page, and needed once a day. */
const sessions = () => import('next-auth/react');

/** How an attempt to sign in ended. */
export type SignInOutcome = 'signed-in' | 'refused' | 'too-many-tries' | 'unreachable';

/** Opens a session with an e-mail address and a password. */
export async function enter(email: string, password: string): Promise<SignInOutcome> {
  const answer = await sessions()
    .then(({ signIn }) => signIn('credentials', { email, password, redirect: false }))
    .catch(() => undefined);
  if (!answer) return 'unreachable';
  if (answer.ok && !answer.error) return 'signed-in';
  return answer.error === 'TooManyTries' ? 'too-many-tries' : 'refused';
}

/** Goes to a path by a full load, so that nothing from before a sign-in or sign-out stays in the browser's memory. */
export function loadAnew(path: string): void {
  window.location.href = path;
}

/** Ends the session and goes to the start page. */
export async function leave(): Promise<void> {
  const { signOut } = await sessions();
  await signOut({ redirect: false });
  loadAnew('/');
}
