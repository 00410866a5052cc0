import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser';

// The house's rules of who may import whom (docs/architecture.md). There is no exceptions list.

const DOMAINS = [
  'framework',
  'scoring',
  'team',
  'campaign',
  'assessment',
  'improvement',
  'comparison',
  'report',
  'exchange',
];
const INFRASTRUCTURE = ['action', 'audit', 'auth', 'db', 'format', 'job', 'live', 'log'];

/** A pattern for paths in any of these folders of lib. */
const inLib = (folders: readonly string[]) => `^lib/(${folders.join('|')})/`;
const TEST = '\\.test\\.tsx?$';
const TESTING = '^lib/[^/]+/testing\\.ts$';
const GENERATED = '^lib/db/generated/';

/** A domain imports only itself and what stands to its left. */
const domainRules = DOMAINS.map((domain, index): IForbiddenRuleType & { name: string } => ({
  name: `${domain}-imports-only-to-its-left`,
  severity: 'error' as const,
  from: { path: `^lib/${domain}/` },
  to: {
    path: domain === 'scoring' ? '^(lib|components|app)/' : inLib(DOMAINS.slice(index + 1)),
    pathNot: `^lib/${domain}/`,
  },
}));

/** Whoever may run a query: reads, writes, the proof of access, and what seeds and tests. */
const QUERYING = [
  '^lib/[^/]+/(data|mutations|access|loaders|actions|testing|[a-z-]+-(data|mutations))\\.ts$',
  '^lib/(audit|auth|db|job|live)/',
  '^app/.*/route\\.ts$',
  '^app/actions\\.ts$',
  '^(prisma|scripts|e2e)/',
  TEST,
];

export const dependencyRules = {
  forbidden: [
    ...domainRules,
    {
      name: 'infrastructure-knows-no-domain',
      severity: 'error' as const,
      from: { path: inLib(INFRASTRUCTURE) },
      to: { path: inLib(DOMAINS) },
    },
    {
      name: 'lib-imports-no-screen-and-no-seed',
      severity: 'error' as const,
      from: { path: '^lib/', pathNot: [TEST, TESTING] },
      to: { path: '^(app|components|prisma|scripts|e2e)/' },
    },
    {
      name: 'only-tests-import-testing',
      severity: 'error' as const,
      from: { pathNot: [TEST, TESTING, '^e2e/'] },
      to: { path: TESTING },
    },
    {
      name: 'only-app-imports-app',
      severity: 'error' as const,
      from: { pathNot: '^(app|e2e)/' },
      to: { path: '^app/' },
    },
    {
      name: 'components-import-no-seed',
      severity: 'error' as const,
      from: { path: '^components/', pathNot: TEST },
      to: { path: '^(prisma|scripts|e2e)/' },
    },
    {
      name: 'ui-and-charts-know-no-domain',
      severity: 'error' as const,
      from: { path: '^components/(ui|charts)/' },
      to: { path: [inLib(DOMAINS), '^components/(?!ui/|charts/)'] },
    },
    {
      name: 'browser-code-gets-no-server-module',
      severity: 'error' as const,
      from: { path: '^components/' },
      to: {
        path: [
          '^lib/[^/]+/(data|mutations|access|loaders)\\.ts$',
          '^lib/db/(?!generated/)',
          '^node_modules/server-only/',
        ],
      },
    },
    {
      name: 'only-access-mints-scopes',
      severity: 'error' as const,
      from: { pathNot: ['^lib/[^/]+/(access|testing)\\.ts$', TEST, '^lib/auth/mint-scope\\.ts$'] },
      to: { path: '^lib/auth/mint-scope\\.ts$' },
    },
    {
      name: 'only-reads-and-writes-query',
      severity: 'error' as const,
      from: { pathNot: QUERYING },
      to: { path: '^lib/db/client\\.ts$' },
    },
    {
      name: 'next-auth-only-around-sessions',
      severity: 'error' as const,
      from: { pathNot: ['^lib/auth/', '^components/auth/', '^app/api/auth/', '^e2e/'] },
      to: { path: '^node_modules/next-auth/' },
    },
    {
      name: 'no-circles',
      severity: 'error' as const,
      from: { pathNot: GENERATED },
      to: { circular: true, pathNot: GENERATED },
    },
    {
      name: 'no-vague-names',
      severity: 'error' as const,
      from: {},
      to: {
        path: '/(index|util|utils|helper|helpers|misc|common)[./]',
        pathNot: ['node_modules', GENERATED],
      },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', GENERATED] },
    exclude: { path: '^\\.next/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
} satisfies IConfiguration;
