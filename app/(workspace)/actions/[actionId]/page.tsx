import type { Metadata } from 'next';
import { OneAction } from '@/components/improvement/one-action';
import { loadAction } from '@/lib/improvement/loaders';

type ActionPageProps = { params: Promise<{ actionId: string }> };

export async function generateMetadata({ params }: ActionPageProps): Promise<Metadata> {
  const { action } = await loadAction((await params).actionId);
  return { title: `Action on ${action.areaName}` };
}

export default async function ActionPage({ params }: ActionPageProps) {
  return <OneAction {...await loadAction((await params).actionId)} />;
}
