import { Center, Paper, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Wordmark } from '@/components/ui/wordmark';
import classes from './app-frame.module.css';

/** The frame of pages outside a session: one card in the middle. */
export function AccountFrame({ children }: { children: ReactNode }) {
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={420} gap="lg">
        <Link href="/" className={classes.brand} aria-label="Tomograph, start page">
          <Wordmark size={28} />
        </Link>
        <Paper withBorder p="lg">
          {children}
        </Paper>
      </Stack>
    </Center>
  );
}
