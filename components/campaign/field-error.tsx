import { Text } from '@mantine/core';

/** What is wrong with a part of a form that is no single input. It can take the focus, as a wrong input does. */
export function FieldError({ children }: { children?: string }) {
  if (children === undefined) return null;
  return (
    <Text size="sm" c="var(--mantine-color-error)" mb="xs" tabIndex={-1} data-field-error>
      {children}
    </Text>
  );
}
