'use client';

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/action/types';

type RoleSelectProps<Role extends string> = {
  /** Whose role, e.g. "Role of Jo". */
  label: string;
  role: Role;
  roles: readonly Role[];
  names: Record<Role, string>;
  action: (role: Role) => Promise<ActionResult<void>>;
  onDone?: () => void;
};

/** A role that is changed on the spot. Where the change is refused, it shows the old one and why. */
export function RoleSelect<Role extends string>(props: RoleSelectProps<Role>) {
  const { label, role, roles, names, action, onDone } = props;
  const [chosen, setChosen] = useState(role);
  const { run, isPending, message } = useAction(action, onDone);

  function choose(value: string) {
    const next = roles.find((known) => known === value);
    if (next === undefined || isPending) return;
    setChosen(next);
    run(next);
  }

  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={isPending ? chosen : role}
      onChange={(event) => choose(event.currentTarget.value)}
      data={roles.map((known) => ({ value: known, label: names[known] }))}
      // Not disabled meanwhile: the keyboard's focus would be lost.
      aria-busy={isPending}
      error={message}
      errorProps={{ fz: 'xs' }}
    />
  );
}
