import { Checkbox, Text } from '@mantine/core';
import { Panel } from '@/components/ui/panel';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { ImportPreview } from '@/lib/exchange/types';
import classes from './exchange.module.css';
import { rowCount, wrongRowCount } from './exchange-words';

type WrongRowsProps = {
  preview: Pick<ImportPreview, 'wrong' | 'moreWrong'>;
  isSkipped: boolean;
  onSkip: (isSkipped: boolean) => void;
};

/** Rows that cannot be taken, each with what is wrong; they are left out only when somebody says so. */
export function WrongRows({ preview, isSkipped, onSkip }: WrongRowsProps) {
  const { wrong, moreWrong } = preview;
  if (wrong.length === 0) return null;
  const count = wrongRowCount(preview);
  return (
    <Panel
      title="Rows that are wrong"
      description="Mend them in the file and choose it again, or go on without them: what they say is not written."
    >
      <ScrollRegion label="Rows that are wrong">
        <table className={classes.wrong}>
          <thead>
            <tr>
              <th scope="col">Sheet</th>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {wrong.map(({ sheet, row, column, rule }, index) => (
              <tr key={index}>
                <td>{sheet}</td>
                <td>{row}</td>
                <td>{column}</td>
                <td>{rule}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {moreWrong > 0 && (
        <Text size="sm" mt="xs">
          And {moreWrong} more.
        </Text>
      )}
      <Checkbox
        mt="sm"
        label={`Leave ${rowCount(count)} out`}
        checked={isSkipped}
        onChange={(event) => onSkip(event.currentTarget.checked)}
      />
    </Panel>
  );
}
