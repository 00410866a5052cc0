'use client';

import { scoreTone } from '@/lib/format/number';

/** What its cells show, a line each: the level or the dash, then what stands below it in small type. */
export type HeatRowText = {
  assessmentId: string;
  teamName: string;
  /** Below the name; may be empty. */
  mark: string;
  cells: readonly string[];
};

// Called, not drawn: a component and a piece of text more a cell would be three times the work for the browser.
function cell(text: string, key: number) {
  const [level = '', ...small] = text.split('\n');
  const value = Number(level);
  const tone = Number.isNaN(value) ? undefined : scoreTone(value);
  if (small.length === 0) {
    return (
      <td key={key} data-tone={tone}>
        {level}
      </td>
    );
  }
  return (
    <td key={key} data-tone={tone}>
      {level}
      {small.map((line) => (
        <small key={line}>{line}</small>
      ))}
    </td>
  );
}

/**
 * The teams' rows. Two hundred of them are a few thousand cells: as elements they would be most of the page, once more
 * for the browser, so that they travel as their texts.
 */
export function HeatRows({ rows }: { rows: readonly HeatRowText[] }) {
  return rows.map(({ assessmentId, teamName, mark, cells }) => (
    <tr key={assessmentId}>
      <th scope="row">
        <a href={`/assessments/${assessmentId}/results`}>{teamName}</a>
        {mark !== '' && <small>{mark}</small>}
      </th>
      {cells.map(cell)}
    </tr>
  ));
}
