'use client';

import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useState } from 'react';
import { enter, loadAnew } from '@/components/auth/session';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/action/types';

export type Sample = {
  /** Makes sure that the sample organisation is there. */
  open: (input: Record<string, never>) => Promise<ActionResult<void>>;
  password: string;
  signIns: readonly { email: string; name: string }[];
};

/** Opens the sample organisation in the role that the visitor picks. */
export function SampleOffer({ sample }: { sample: Sample }) {
  const [email, setEmail] = useState(sample.signIns[0]?.email ?? '');
  const [refusal, setRefusal] = useState<string>();
  const { run, isPending, message } = useAction(sample.open, async () => {
    const outcome = await enter(email, sample.password);
    if (outcome === 'signed-in') loadAnew('/home');
    else setRefusal('The sample could not be opened. Its password may have been changed; try another role.');
  });
  const problem = message ?? refusal;
  return (
    <Stack gap="sm" align="flex-start" h="100%">
      <Title order={2} id="look-around">
        Look around first
      </Title>
      <Text>
        A made-up operator with eight teams and three yearly campaigns. Try anything; nothing in it is real.
      </Text>
      <FailureAlert message={problem} />
      <NativeSelect
        label="As"
        value={email}
        onChange={({ currentTarget: { value } }) => setEmail(value)}
        data={sample.signIns.map(({ email: value, name }) => ({ value, label: name }))}
      />
      <Button variant="default" mt="auto" loading={isPending} onClick={() => run({})}>
        Look around in the sample organisation
      </Button>
    </Stack>
  );
}
