'use client';

import { IconLogout, IconUserCircle, IconUserCog } from '@tabler/icons-react';
import { lazy, Suspense, useState, type MouseEvent } from 'react';
import { leave } from '@/components/auth/session';
import { waitingAssessments } from '@/components/rating/draft-keys';
import { Link } from '@/components/ui/link';
import classes from './app-frame.module.css';
import { closeAround, Popover } from './popover';

// Seldom needed.
const SignOutDialog = lazy(() =>
  import('./sign-out-dialog').then((module) => ({ default: module.SignOutDialog })),
);

type AccountMenuProps = {
  memberId: string;
  name: string;
  email: string;
  organisationName: string;
  roleName: string;
};

export function AccountMenu({ memberId, name, email, organisationName, roleName }: AccountMenuProps) {
  const [isAsking, setAsking] = useState<boolean | null>(null);
  const signOut = (event: MouseEvent<HTMLElement>) => {
    closeAround(event);
    if (waitingAssessments(memberId).length === 0) void leave();
    else setAsking(true);
  };
  const label = (
    <>
      <IconUserCircle size={20} aria-hidden />
      <span className={classes.person}>{name}</span>
    </>
  );
  return (
    <>
      <Popover name={`Account of ${name}`} label={label} side="end">
        <p className={classes.facts}>
          {email}
          <br />
          {organisationName} · {roleName}
        </p>
        <div className={classes.list}>
          <Link href="/account" className={classes.destination} onClick={closeAround}>
            <IconUserCog size={16} aria-hidden />
            Account and password
          </Link>
          <button type="button" className={classes.destination} onClick={signOut}>
            <IconLogout size={16} aria-hidden />
            Sign out
          </button>
        </div>
      </Popover>
      <Suspense>
        {isAsking !== null && <SignOutDialog isOpen={isAsking} onClose={() => setAsking(false)} />}
      </Suspense>
    </>
  );
}
