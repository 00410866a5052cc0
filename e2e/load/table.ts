import { latencyAt, rateOf, type Measurement } from './measure';

/** One scenario at one number of connections. */
export type Comparison = { name: string; connections: number; app: Measurement; floor: Measurement };

const HEADINGS = [
  'Scenario',
  'Connections',
  'Requests/s',
  'p50 ms',
  'p95 ms',
  'Server CPU ms/request',
  'PostgreSQL CPU ms/request',
  'App/floor in requests/s',
  'App/floor in CPU',
];

/** Three figures are as exact as such a measurement is. */
function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** The app's number and the floor's. */
const pair = ({ app, floor }: Comparison, of: (measurement: Measurement) => number) =>
  `${figure(of(app))} · ${figure(of(floor))}`;

const cpuOf = ({ serverCpuMs, databaseCpuMs, requests }: Measurement) =>
  (serverCpuMs + databaseCpuMs) / requests;

/** The comparisons as the lines of a Markdown table; "a · b" is the app's and the floor's number. */
export function markdownTable(comparisons: readonly Comparison[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(HEADINGS),
    row(HEADINGS.map((_, column) => (column === 0 ? ':--' : '--:'))),
    ...comparisons.map((comparison) =>
      row([
        comparison.name,
        String(comparison.connections),
        pair(comparison, rateOf),
        pair(comparison, (measurement) => latencyAt(measurement, 0.5)),
        pair(comparison, (measurement) => latencyAt(measurement, 0.95)),
        pair(comparison, ({ serverCpuMs, requests }) => serverCpuMs / requests),
        pair(comparison, ({ databaseCpuMs, requests }) => databaseCpuMs / requests),
        figure(rateOf(comparison.app) / rateOf(comparison.floor)),
        figure(cpuOf(comparison.app) / cpuOf(comparison.floor)),
      ]),
    ),
  ];
}
