import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { ORGANISATION_ROLE_NAMES } from '@/lib/team/constants';
import { canAdministrate } from '@/lib/team/policy';
import type { MemberScope } from '@/lib/team/types';
import { AccountMenu } from './account-menu';
import { AppFrame, type Destination } from './app-frame';
import { WaitingAnswers } from './waiting-answers';

function destinationsFor({ role }: MemberScope): Destination[] {
  const everybody = [
    { href: '/home', label: 'Home' },
    { href: '/campaigns', label: 'Campaigns' },
    { href: '/teams', label: 'Teams' },
    { href: '/actions', label: 'Actions' },
    { href: '/reports', label: 'Reports' },
    { href: '/framework', label: 'Framework' },
  ];
  return canAdministrate(role) ? [...everybody, { href: '/people', label: 'People' }] : everybody;
}

export function WorkspaceFrame({ member, children }: { member: MemberScope; children: ReactNode }) {
  const { memberId, name, email, organisationName, role, isSample } = member;
  const account = (
    <AccountMenu
      memberId={memberId}
      name={name}
      email={email}
      organisationName={organisationName}
      roleName={ORGANISATION_ROLE_NAMES[role]}
    />
  );
  const notice = (
    <>
      {isSample && (
        <Notice tone="plain" isPrinted={false}>
          Sample data: this operator, its people and its scores are made up. Look around and try anything.
        </Notice>
      )}
      <WaitingAnswers memberId={memberId} />
    </>
  );
  return (
    <AppFrame destinations={destinationsFor(member)} account={account} notice={notice}>
      {children}
    </AppFrame>
  );
}
