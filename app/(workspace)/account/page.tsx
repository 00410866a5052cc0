import type { Metadata } from 'next';
import { Account } from '@/components/team/account';
import { loadAccount } from '@/lib/team/loaders';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  return <Account member={await loadAccount()} />;
}
