import { Group, ProgressRoot, ProgressSection, Text } from '@mantine/core';
import { NO_SCORE } from '@/lib/format/number';

type ProgressCountProps = { done: number; of: number };

/** How much is done, in words with a bar beside them: "12 of 72". The bar only repeats the words. */
export function ProgressCount({ done, of }: ProgressCountProps) {
  if (of === 0) return NO_SCORE;
  return (
    <Group gap="xs" wrap="nowrap" w="100%">
      <ProgressRoot size="sm" flex={1} miw={32} maw={160} aria-hidden>
        <ProgressSection value={(done / of) * 100} color={done === of ? 'teal.8' : 'petrol'} withAria={false} />
      </ProgressRoot>
      <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>
        {done} of {of}
      </Text>
    </Group>
  );
}
