import type { Metadata } from 'next';
import { Join } from '@/components/team/join';
import { loadInvitation } from '@/lib/team/loaders';

/** The address holds the token, so no other site may learn it. */
export const metadata: Metadata = { title: 'Join', referrer: 'no-referrer', robots: { index: false } };

type JoinPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function JoinPage({ searchParams }: JoinPageProps) {
  const { token } = await searchParams;
  const given = typeof token === 'string' ? token : '';
  const { invitation, viewer } = await loadInvitation(given);
  return <Join token={given} invitation={invitation} signedInAs={viewer?.name ?? null} />;
}
