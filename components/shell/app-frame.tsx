'use client';

import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMenu2, IconMoon, IconSun } from '@tabler/icons-react';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Wordmark } from '@/components/ui/wordmark';
import classes from './app-frame.module.css';
import { closeAround, Popover } from './popover';

export type Destination = { href: string; label: string };

type AppFrameProps = {
  destinations: readonly Destination[];
  /** At the right of the header, e.g. the account's menu. */
  account: ReactNode;
  /** A line above the page, e.g. that this is sample data. */
  notice?: ReactNode;
  children: ReactNode;
};

function isCurrent(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}

function ColourSchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return (
    <button
      type="button"
      className={classes.control}
      aria-label="Switch between light and dark"
      onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      <IconSun size={18} className={classes.onDark} aria-hidden />
      <IconMoon size={18} className={classes.onLight} aria-hidden />
    </button>
  );
}

function Destinations({ destinations }: Pick<AppFrameProps, 'destinations'>) {
  const pathname = usePathname();
  return destinations.map(({ href, label }) => (
    <Link
      key={href}
      href={href}
      className={classes.destination}
      aria-current={isCurrent(pathname, href) ? 'page' : undefined}
      onClick={closeAround}
    >
      {label}
    </Link>
  ));
}

/** The frame of every page behind the sign-in: header with navigation, which folds away on a phone. */
export function AppFrame({ destinations, account, notice, children }: AppFrameProps) {
  return (
    <>
      <header className={classes.header} data-no-print>
        <div className={classes.side}>
          <div className={classes.folded}>
            <Popover name="Navigation" label={<IconMenu2 size={20} aria-hidden />} side="start">
              <nav aria-label="Main" className={classes.list}>
                <Destinations destinations={destinations} />
              </nav>
            </Popover>
          </div>
          <Link href="/home" className={classes.brand} aria-label="Tomograph, home">
            <Wordmark size={22} />
          </Link>
          <nav className={classes.destinations} aria-label="Main">
            <Destinations destinations={destinations} />
          </nav>
        </div>
        <div className={classes.side}>
          <ColourSchemeToggle />
          {account}
        </div>
      </header>
      <main className={classes.main}>
        {notice}
        <div className={classes.page}>{children}</div>
      </main>
    </>
  );
}
