'use client';

import { IconLogout, IconUserCircle, IconUserCog } from '@tabler/icons-react';
import { leave } from '@/components/auth/session';
import { Link } from '@/components/ui/link';
import classes from './app-frame.module.css';
import { closeAround, Popover } from './popover';

type AccountMenuProps = { name: string; email: string; organisationName: string; roleName: string };

export function AccountMenu({ name, email, organisationName, roleName }: AccountMenuProps) {
  const label = (
    <>
      <IconUserCircle size={20} aria-hidden />
      <span className={classes.person}>{name}</span>
    </>
  );
  return (
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
        <button type="button" className={classes.destination} onClick={() => void leave()}>
          <IconLogout size={16} aria-hidden />
          Sign out
        </button>
      </div>
    </Popover>
  );
}
