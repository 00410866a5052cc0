import { STATE_NAMES } from '@/lib/assessment/constants';
import { MOST_COMPARED } from '@/lib/campaign/constants';
import { formatPercent, formatScore } from '@/lib/format/number';
import { teamBoxes, type PdfTeamBoxes } from './pdf-team-boxes';
import { teamMarks, type PdfTeamMarks } from './pdf-team-marks';
import { bandText, type UserText } from './pdf-words';
import type { GapReport } from './types';

export type PdfTeams = {
  teams: {
    name: UserText;
    state: string;
    level: string;
    band: string;
    gap: string;
    coverage: string;
    rated: string;
    below: string;
  }[];
  /** Teams by name, side by side; null where they are too many for that. */
  marks: PdfTeamMarks | null;
  /** How many teams lie; null where each is named. */
  boxes: PdfTeamBoxes | null;
};

/** Null in a report about one team. */
export function pdfTeams(report: GapReport): PdfTeams | null {
  const { teams } = report;
  if (report.title.teams < 2) return null;
  const areNamed = teams.length <= MOST_COMPARED;
  return {
    teams: teams.map(({ name, state, score, band, below }) => ({
      name: { text: name },
      state: STATE_NAMES[state],
      level: formatScore(score.level),
      band: bandText(band),
      gap: formatScore(score.gap),
      coverage: formatPercent(score.coverage),
      rated: `${score.rated} of ${score.applicable}`,
      below: String(below),
    })),
    marks: areNamed ? teamMarks(report) : null,
    boxes: areNamed ? null : teamBoxes(report),
  };
}
