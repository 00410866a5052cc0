import { Text } from '@mantine/core';

/** Whose the framework is, and whose the wording: at the foot of every page about it. */
export function Acknowledgement({ edition }: { edition: { standsFor: string; acknowledgement: string } }) {
  return (
    <Text size="xs" c="dimmed" component="footer" mt="xl" maw={780}>
      {edition.standsFor}. {edition.acknowledgement} All descriptions and statements are Tomograph’s own
      wording. ITIL is named to point to its practices; it belongs to its owner.
    </Text>
  );
}
