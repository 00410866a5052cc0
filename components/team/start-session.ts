import { enter, loadAnew } from '@/components/auth/session';

export type Credentials = { email: string; password: string };

/** Signs a new account in and goes to its home, by a full load; to the sign-in where that fails. */
export async function startSession({ email, password }: Credentials): Promise<void> {
  const outcome = await enter(email, password);
  loadAnew(outcome === 'signed-in' ? '/home' : '/sign-in');
}
