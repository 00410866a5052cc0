import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROUTES, type Route } from './addresses';
import { DISCUSSION_ROUTES } from './discussion-addresses';
import { EXCHANGE_ROUTES } from './exchange-addresses';
import { IMPROVEMENT_ROUTES } from './improvement-doors';
import { REPORT_ROUTES } from './report-addresses';

/** Every route with every method, as the tables know them. */
export const ALL_ROUTES: readonly Route[] = [
  ...ROUTES,
  ...DISCUSSION_ROUTES,
  ...REPORT_ROUTES,
  ...IMPROVEMENT_ROUTES,
  ...EXCHANGE_ROUTES,
];

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

export const unique = (names: readonly string[]) => [...new Set(names)].toSorted();

/** "METHOD /pattern" of each route, as the tables know them. */
export const knownRoutes = () => unique(ALL_ROUTES.map(({ method, pattern }) => `${method} ${pattern}`));

/** The same, as the files under app export them. */
export function exportedRoutes(): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
    (file) => path.basename(file) === 'route.ts',
  );
  return unique(
    files.flatMap((file) => {
      const source = readFileSync(path.join('app', file), 'utf8');
      const methods = METHODS.filter((method) => new RegExp(`\\b${method}\\b`).test(source));
      return methods.map((method) => `${method} /${path.dirname(file)}`);
    }),
  );
}
