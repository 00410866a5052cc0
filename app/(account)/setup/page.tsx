import type { Metadata } from 'next';
import { Setup } from '@/components/team/setup';
import { loadSignUp } from '@/lib/team/loaders';

export const metadata: Metadata = { title: 'Set up your organisation' };

/** Whether it is open is a question to the database, at each visit. */
export const dynamic = 'force-dynamic';

export default async function SetupPage() {
  return <Setup isOpen={await loadSignUp()} />;
}
