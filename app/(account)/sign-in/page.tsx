import { TextLink } from '@/components/ui/text-link';
import { Stack, Text, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { SignInForm } from '@/components/auth/sign-in-form';
import { localPath } from '@/lib/auth/local-path';

export const metadata: Metadata = { title: 'Sign in' };

type SignInProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInProps) {
  const { next } = await searchParams;
  return (
    <Stack>
      <Title order={1}>Sign in</Title>
      <SignInForm next={localPath(next, '/home')} />
      <Text size="sm" c="dimmed">
        New here? Ask an administrator of your organisation for an invitation, or go to the{' '}
        <TextLink href="/" isUnderlined>
          start page
        </TextLink>
        .
      </Text>
    </Stack>
  );
}
