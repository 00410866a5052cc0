'use client';

import {
  ActionIcon,
  AppShell,
  Burger,
  Group,
  NavLink,
  Stack,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMoon, IconSun } from '@tabler/icons-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Wordmark } from '@/components/ui/wordmark';
import classes from './app-frame.module.css';

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
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label="Switch between light and dark"
      onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      <IconSun size={18} className={classes.onDark} aria-hidden />
      <IconMoon size={18} className={classes.onLight} aria-hidden />
    </ActionIcon>
  );
}

/** The frame of every page behind the sign-in: header with navigation, which folds into a drawer on a phone. */
export function AppFrame({ destinations, account, notice, children }: AppFrameProps) {
  const [isOpen, { toggle, close }] = useDisclosure();
  const pathname = usePathname();
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 260, breakpoint: 'sm', collapsed: { desktop: true, mobile: !isOpen } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <AppShell.Header data-no-print>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Navigation" />
            <Link href="/home" className={classes.brand} aria-label="Tomograph, home">
              <Wordmark size={22} />
            </Link>
            <nav className={classes.destinations} aria-label="Main">
              {destinations.map(({ href, label }) => (
                <Link
                  key={href}
                  href={href}
                  className={classes.destination}
                  aria-current={isCurrent(pathname, href) ? 'page' : undefined}
                >
                  {label}
                </Link>
              ))}
            </nav>
          </Group>
          <Group gap={4} wrap="nowrap">
            <ColourSchemeToggle />
            {account}
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" data-no-print>
        <Stack gap={2}>
          {destinations.map(({ href, label }) => (
            <NavLink
              key={href}
              component={Link}
              href={href}
              label={label}
              active={isCurrent(pathname, href)}
              onClick={close}
            />
          ))}
        </Stack>
      </AppShell.Navbar>
      <AppShell.Main>
        {notice}
        <div className={classes.page}>{children}</div>
      </AppShell.Main>
    </AppShell>
  );
}
