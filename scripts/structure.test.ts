import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, test } from 'vitest';
import { dependencyRules } from './dependency-rules';
import { root } from './processes';
import { SOURCE_FOLDERS, sourceFiles } from './sources';

/** The names of the rules that a tree breaks, with where. */
async function violations(baseDir: string, places: string[]) {
  const { options, ...ruleSet } = dependencyRules;
  const settings = { ...options, ruleSet, validate: true, baseDir };
  const typeScript =
    baseDir === root ? { tsConfig: extractTypeScriptConfig(path.join(root, 'tsconfig.json')) } : {};
  const { output } = await cruise(places, settings, options.enhancedResolveOptions, typeScript);
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** Files to plant for each rule: the first imports what it must not. */
const PLANTS: Record<string, [from: string, to: string]> = {
  'framework-imports-only-to-its-left': ['lib/framework/a.ts', 'lib/scoring/b.ts'],
  'scoring-imports-only-to-its-left': ['lib/scoring/a.ts', 'lib/framework/b.ts'],
  'team-imports-only-to-its-left': ['lib/team/a.ts', 'lib/campaign/b.ts'],
  'campaign-imports-only-to-its-left': ['lib/campaign/a.ts', 'lib/assessment/b.ts'],
  'assessment-imports-only-to-its-left': ['lib/assessment/a.ts', 'lib/comparison/b.ts'],
  'improvement-imports-only-to-its-left': ['lib/improvement/a.ts', 'lib/comparison/b.ts'],
  'comparison-imports-only-to-its-left': ['lib/comparison/a.ts', 'lib/report/b.ts'],
  'report-imports-only-to-its-left': ['lib/report/a.ts', 'lib/exchange/b.ts'],
  'infrastructure-knows-no-domain': ['lib/audit/a.ts', 'lib/team/b.ts'],
  'lib-imports-no-screen-and-no-seed': ['lib/team/a.ts', 'components/team/b.ts'],
  'only-tests-import-testing': ['lib/team/data.ts', 'lib/team/testing.ts'],
  'only-app-imports-app': ['components/team/a.ts', 'app/b.ts'],
  'components-import-no-seed': ['components/team/a.ts', 'prisma/b.ts'],
  'ui-and-charts-know-no-domain': ['components/charts/a.ts', 'lib/scoring/b.ts'],
  'browser-code-gets-no-server-module': ['components/team/a.ts', 'lib/team/data.ts'],
  'only-access-mints-scopes': ['lib/team/data.ts', 'lib/auth/mint-scope.ts'],
  'only-reads-and-writes-query': ['lib/team/policy.ts', 'lib/db/client.ts'],
  'next-auth-only-around-sessions': ['components/team/a.ts', 'node_modules/next-auth/b.ts'],
  'no-circles': ['lib/team/a.ts', 'lib/team/b.ts'],
  'no-vague-names': ['lib/team/a.ts', 'lib/team/utils.ts'],
};

async function violationsOfPlant([from, to]: [string, string]): Promise<string[]> {
  const tree = mkdtempSync(path.join(os.tmpdir(), 'tomograph-structure-'));
  const write = (file: string, target: string) => {
    const relative = path.relative(path.dirname(file), target).replace(/\.ts$/, '');
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), `import './${relative}';\nexport const name = '${file}';\n`);
  };
  try {
    write(from, to);
    // Back again, which only the rule against circles minds more than the first import.
    write(to, from);
    return (await violations(tree, [from])).map(({ rule }) => rule);
  } finally {
    rmSync(tree, { recursive: true });
  }
}

describe('who imports whom', () => {
  test('the tree keeps every rule', async () => {
    expect(await violations(root, [...SOURCE_FOLDERS, 'proxy.ts', 'instrumentation.ts'])).toEqual([]);
  }, 60_000);

  test('every rule has its planted violation', () => {
    const rules = dependencyRules.forbidden.map(({ name }) => name);
    // The last domain has nothing to its right.
    expect(Object.keys(PLANTS).toSorted()).toEqual(
      rules.filter((name) => !name.startsWith('exchange-')).toSorted(),
    );
  });

  test.each(Object.entries(PLANTS))('%s catches its planted violation', async (rule, plant) => {
    expect(await violationsOfPlant(plant)).toContain(rule);
  });
});

const LONGEST_FILE = 300;
const LONGEST = { 'page.tsx': 40, 'route.ts': 60 };
/** Half of the files, and nineteen of twenty, are no longer than this. */
const MEDIAN = 60;
const MOST = 200;
/** Folders below app, components or lib; the app's follow its addresses. */
const DEEPEST = { components: 2, lib: 2, prisma: 2, scripts: 1, e2e: 2 };

describe('sizes', () => {
  const lengths = sourceFiles().map((file) => ({
    file,
    lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1,
  }));
  const sorted = lengths
    .filter(({ file }) => !file.includes('.test.'))
    .map(({ lines }) => lines)
    .toSorted((a, b) => a - b);
  const at = (fraction: number) => sorted[Math.floor((sorted.length - 1) * fraction)];

  test('no file is too long', () => {
    const limitOf = (file: string) =>
      Object.entries(LONGEST).find(([name]) => file.startsWith('app/') && file.endsWith(`/${name}`))?.[1] ??
      LONGEST_FILE;
    expect(lengths.filter(({ file, lines }) => lines > limitOf(file))).toEqual([]);
  });

  test('most files are short', () => {
    expect(at(0.5)).toBeLessThanOrEqual(MEDIAN);
    expect(at(0.95)).toBeLessThanOrEqual(MOST);
  });

  test('folders are not deep', () => {
    const tooDeep = lengths.filter(({ file }) => {
      const folders = file.split('/').slice(0, -1);
      return Object.entries(DEEPEST).some(
        ([top, deepest]) => folders[0] === top && folders.length - 1 > deepest,
      );
    });
    expect(tooDeep).toEqual([]);
  });
});
