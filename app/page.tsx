import { redirect } from 'next/navigation';
import { findMember } from '@/lib/team/access';

export default async function StartPage() {
  if (await findMember()) redirect('/home');
  redirect('/sign-in');
}
