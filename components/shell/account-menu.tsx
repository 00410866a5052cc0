'use client';

import { Button, Menu, Text } from '@mantine/core';
import { IconLogout, IconUserCircle, IconUserCog } from '@tabler/icons-react';
import Link from 'next/link';
import { leave } from '@/components/auth/session';

type AccountMenuProps = { name: string; email: string; organisationName: string; roleName: string };

export function AccountMenu({ name, email, organisationName, roleName }: AccountMenuProps) {
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-md" px={6} aria-label={`Account of ${name}`}>
          <IconUserCircle size={20} aria-hidden />
          <Text span size="sm" truncate maw={180} ml={6} visibleFrom="sm">
            {name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {email}
          <br />
          {organisationName} · {roleName}
        </Menu.Label>
        <Menu.Item component={Link} href="/account" leftSection={<IconUserCog size={16} aria-hidden />}>
          Account and password
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
