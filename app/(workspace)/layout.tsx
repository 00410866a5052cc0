import type { ReactNode } from 'react';
import { WorkspaceFrame } from '@/components/shell/workspace-frame';
import { gate } from '@/lib/action/gate';
import { requireMember } from '@/lib/team/access';

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const member = await gate(requireMember);
  return <WorkspaceFrame member={member}>{children}</WorkspaceFrame>;
}
