import type { Metadata } from 'next';
import { Grouping } from '@/components/framework/grouping';
import { gate } from '@/lib/action/gate';
import { loadGrouping } from '@/lib/framework/loaders';
import { requireMember } from '@/lib/team/access';

type GroupingPageProps = { params: Promise<{ groupingId: string }> };

export async function generateMetadata({ params }: GroupingPageProps): Promise<Metadata> {
  await gate(requireMember);
  const { grouping } = await loadGrouping((await params).groupingId);
  return { title: grouping.name };
}

export default async function GroupingPage({ params }: GroupingPageProps) {
  await gate(requireMember);
  return <Grouping {...await loadGrouping((await params).groupingId)} />;
}
