import type { Metadata } from 'next';
import { Home } from '@/components/campaign/home';
import { loadHome } from '@/lib/campaign/loaders';

export const metadata: Metadata = { title: 'Home' };

export default async function HomePage() {
  return <Home {...await loadHome()} />;
}
