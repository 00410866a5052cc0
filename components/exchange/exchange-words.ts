import type { ImportPreview, NewCampaignPreview } from '@/lib/exchange/types';
import { formatDay } from '@/lib/format/date';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const rowCount = (count: number) => counted(count, 'wrong row', 'wrong rows');
export const actionCount = (count: number) =>
  count === 0 ? 'no improvement actions' : counted(count, 'improvement action', 'improvement actions');
/** A day of an export, `YYYY-MM-DD`, as people read it. */
export const dayWords = (day: string) => formatDay(new Date(day));
export const areaCount = (count: number) => counted(count, 'process area', 'process areas');

/** Wrong rows, each counted once however many of its cells are wrong. */
export function wrongRowCount({ wrong, moreWrong }: Pick<ImportPreview, 'wrong' | 'moreWrong'>): number {
  return new Set(wrong.map(({ sheet, row }) => `${row} ${sheet}`)).size + moreWrong;
}

/** Areas that the file has something new for. */
const changingCount = ({ areas }: Pick<ImportPreview, 'areas'>) =>
  areas.filter(({ changes, links }) => changes.length + links.length > 0).length;

/** What a new campaign would hold, in a sentence: there is nothing yet that could change. */
export function newCampaignSentence(preview: NewCampaignPreview): string {
  const { unchanged } = preview;
  const wrong = wrongRowCount(preview);
  const parts = [
    `${areaCount(changingCount(preview))} with an answer`,
    ...(unchanged > 0 ? [`${unchanged} without`] : []),
    ...(wrong > 0 ? [rowCount(wrong)] : []),
  ];
  return `${parts.join('; ')}. Nothing is written yet.`;
}

/** A preview in a sentence. */
export function previewSentence(preview: ImportPreview): string {
  const { areas, unchanged } = preview;
  const changing = changingCount(preview);
  const conflicts = areas.reduce((sum, area) => sum + area.conflicts.length, 0);
  const wrong = wrongRowCount(preview);
  const parts = [
    `${areaCount(changing)} would change`,
    ...(conflicts > 0 ? [`${counted(conflicts, 'answer was', 'answers were')} changed here too`] : []),
    ...(wrong > 0 ? [rowCount(wrong)] : []),
    ...(unchanged > 0 ? [`${areaCount(unchanged)} already so`] : []),
  ];
  return `${parts.join('; ')}. Nothing is written yet.`;
}
