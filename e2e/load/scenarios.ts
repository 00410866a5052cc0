import { MARKED_VERSION, type AssessedTeam, type Fixtures } from './fixtures';

/** What one request is about. The recorded request's values are found again in its SQL; the floor puts others there. */
export type Bindings = Readonly<Record<string, string>>;

export type LoadRequest = {
  method: string;
  path: string;
  cookie: string;
  body?: string;
  bindings: Bindings;
  /** To be called once the server has answered 200. */
  succeeded?: () => void;
};

export type Scenario = {
  id: string;
  name: string;
  /** The n-th request, from 0. Request 0 is the one that is recorded. */
  request: (n: number) => LoadRequest;
  /** Streams of live updates that are open at the app meanwhile. */
  streams?: readonly LoadRequest[];
  /** Does every request save an answer? */
  writes?: boolean;
  /** How many requests make a server run at its usual speed. */
  warmUp: number;
  /** How many seconds to measure a server at one number of connections. */
  seconds: number;
};

function pick<T>(list: readonly T[], n: number): T {
  const picked = list[n % list.length];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}

const reader = ({ accountId, memberId, teamId, assessmentId }: AssessedTeam) => ({
  accountId,
  memberId,
  teamId,
  assessmentId,
});

/** Reads of one assessment by its lead; each request is another team's. */
function reading({ teams }: Fixtures, pathOf: (assessmentId: string) => string) {
  return (n: number): LoadRequest => {
    const team = pick(teams, n);
    return { method: 'GET', path: pathOf(team.assessmentId), cookie: team.cookie, bindings: reader(team) };
  };
}

const RECORDED_NOTE = 'Recorded: as agreed with the service desk, the last three reviews were late.';

/** Each team's lead has the questionnaire open, and hears of every answer. */
const listening = ({ teams }: Fixtures): LoadRequest[] =>
  teams.map((team) => ({
    method: 'GET',
    cookie: team.cookie,
    bindings: {},
    path: `/api/assessments/${team.assessmentId}/events`,
  }));

/** Every request changes another rating, from the version that it has by then. */
function saving({ teams, areaIds }: Fixtures, versions: Map<string, number>, recordedNote: string) {
  return (n: number): LoadRequest => {
    const team = pick(teams, n);
    const areaId = pick(areaIds, Math.floor(n / teams.length));
    const rating = `${team.assessmentId} ${areaId}`;
    const isMarked = team === teams[0] && areaId === areaIds[0];
    const version = versions.get(rating) ?? (isMarked ? MARKED_VERSION : 1);
    const note =
      n === 0
        ? recordedNote
        : `Request ${n}: as agreed with the service desk, the last three reviews were late.`;
    return {
      method: 'PUT',
      path: `/api/assessments/${team.assessmentId}/ratings/${areaId}`,
      cookie: team.cookie,
      body: JSON.stringify({ version, changes: { level: n % 6, note } }),
      bindings: { ...reader(team), areaId, note, version: String(version + 1) },
      succeeded: () => versions.set(rating, version + 1),
    };
  };
}

/** Two teams by an analyst; each request is another pair. */
function comparing({ teams, analyst, campaignId }: Fixtures) {
  return (n: number): LoadRequest => {
    const [one, other] = [pick(teams, n), pick(teams, n + 1 + (n % 97))];
    return {
      method: 'GET',
      path: `/campaigns/${campaignId}/compare?view=radar&teams=${one.teamId},${other.teamId}`,
      cookie: analyst.cookie,
      bindings: {
        teamId: one.teamId,
        otherTeamId: other.teamId,
        assessmentId: one.assessmentId,
        otherAssessmentId: other.assessmentId,
      },
    };
  };
}

/** All teams by an analyst, as a heat map; the sort differs from request to request. */
function comparingAll({ analyst, campaignId }: Fixtures) {
  return (n: number): LoadRequest => ({
    method: 'GET',
    path: `/campaigns/${campaignId}/compare?sort=${pick(['name', 'level', 'spread'], n)}`,
    cookie: analyst.cookie,
    bindings: {},
  });
}

/** The same numbers as data: what the database and the computing take, without drawing a page. */
function comparisonData({ analyst, campaignId }: Fixtures) {
  return (n: number): LoadRequest => ({
    method: 'GET',
    path: `/api/campaigns/${campaignId}/comparison.csv?sort=${pick(['name', 'level', 'spread'], n)}`,
    cookie: analyst.cookie,
    bindings: {},
  });
}

/** The gap report of one assessment after another. */
export const reportRequests = (fixtures: Fixtures) =>
  reading(fixtures, (id) => `/api/assessments/${id}/report.pdf`);

/** What is measured, in this order. */
export function scenarios(fixtures: Fixtures): Scenario[] {
  // The second goes on with the versions that the first left, and its recorded request changes something too.
  const versions = new Map<string, number>();
  return [
    {
      id: 'save',
      name: 'Save a rating',
      request: saving(fixtures, versions, RECORDED_NOTE),
      writes: true,
      warmUp: 40,
      seconds: 4,
    },
    {
      id: 'save-live',
      name: `Save a rating, ${fixtures.teams.length} listeners`,
      request: saving(fixtures, versions, `${RECORDED_NOTE} Again.`),
      streams: listening(fixtures),
      writes: true,
      warmUp: 40,
      seconds: 4,
    },
    {
      id: 'questionnaire',
      name: 'Open a questionnaire',
      request: reading(fixtures, (id) => `/assessments/${id}`),
      warmUp: 40,
      seconds: 4,
    },
    {
      id: 'results',
      name: 'Open results',
      request: reading(fixtures, (id) => `/assessments/${id}/results`),
      warmUp: 40,
      seconds: 4,
    },
    { id: 'compare', name: 'Compare two teams', request: comparing(fixtures), warmUp: 40, seconds: 4 },
    {
      id: 'compare-all',
      name: 'Compare all teams',
      request: comparingAll(fixtures),
      warmUp: 10,
      seconds: 6,
    },
    {
      id: 'compare-data',
      name: 'Compare all teams, as data',
      request: comparisonData(fixtures),
      warmUp: 10,
      seconds: 6,
    },
    {
      id: 'report',
      name: 'Report as PDF (floor: its SQL alone)',
      request: reportRequests(fixtures),
      warmUp: 8,
      seconds: 6,
    },
  ];
}
