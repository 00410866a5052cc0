import { db } from '@/lib/db/client';
import { buildCampaign, ensureEdition } from '@/prisma/builders';
import { WORLD_AREAS, type World } from '../world';

const UUID = '01890000-0000-7000-8000-000000000000';

/** Parts of an address that name nothing, as they go over the wire. */
export const BAD_PARTS: readonly string[] = [
  'x',
  '0',
  '-1',
  '1e3',
  '99999999999999999999999',
  'null',
  '__proto__',
  'constructor',
  '*',
  UUID,
  `${UUID}x`,
  `${UUID}%0a`,
  `%7B${UUID}%7D`,
  '%00',
  'crm.selling%00',
  'crm.selling%20',
  'CRM.selling',
  '%0d%0aX-Bad:%201',
  'a%0ab',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f',
  '%252e%252e%252f',
  "'%20or%20'1'%3D'1",
  '%22%3B%20drop%20table%20rating%3B--',
  '%24%7B7*7%7D',
  '%F0%9F%98%80',
  '%E2%80%AE',
  '%C0%AF',
  '%ED%A0%80',
  '%zz',
  '%',
  'x'.repeat(5_000),
];

/** Parts that are no text at all: what stands before the app may refuse them in its own words. */
export const isNoText = (part: string) => /%(C0%AF|ED%A0%80|zz|$)|^%2e%2e/i.test(part);

/** Ids that exist, and not there: another organisation's, and another's of the same one. By the pattern's parameter. */
export async function misplacedIds(world: World): Promise<Record<string, string[]>> {
  const { strangers, teamId, campaignId, assessmentId } = world;
  const theirs = await buildCampaign(db(), {
    organisationId: strangers.organisationId,
    editionId: await ensureEdition(db()),
    areas: WORLD_AREAS,
    teams: [strangers.teamId],
  });
  return {
    assessmentId: [theirs.assessmentOf(strangers.teamId), teamId, campaignId],
    campaignId: [theirs.campaignId, assessmentId],
    teamId: [strangers.teamId, assessmentId],
    areaId: ['hrm.workforce-strategy', 'crm', teamId],
    commentId: [teamId],
    evidenceId: [teamId],
    reportId: [teamId],
    entryId: ['1'],
  };
}

/** The address with one parameter of its pattern put in place of another value. */
export function withPart(address: string, pattern: string, parameter: string, part: string): string {
  const [path = '', query] = address.split('?', 2);
  const place = pattern.split('/').findIndex((segment) => segment === `[${parameter}]`);
  const segments = path.split('/').map((segment, index) => (index === place ? part : segment));
  return segments.join('/') + (query === undefined ? '' : `?${query}`);
}

export const parametersOf = (pattern: string) =>
  [...pattern.matchAll(/\[(\w+)\]/g)].flatMap(([, parameter]) => parameter ?? []);

/** Queries that no address of ours asks for. */
export const BAD_QUERIES: readonly string[] = [
  '?',
  '?&&&=',
  '?%',
  '?%00=%00',
  '?teams=%00',
  '?teams=x&teams=y',
  '?teams[]=x&teams[$ne]=y',
  '?teams=all,x',
  `?teams=${UUID},${UUID}`,
  `?teams=${'x,'.repeat(2_000)}`,
  '?grouping=',
  '?grouping=%00',
  '?grouping=__proto__',
  '?grouping=constructor',
  '?grouping=crm&grouping=smo',
  "?grouping=crm'--",
  '?grouping=%C0%AF',
  '?before=x',
  '?before=-1',
  '?before=',
  '?before=99999999999999999999999',
  '?before=1&before=2',
  '?view=__proto__&basis=constructor&by=x&sort=1&lens=toString&chain=__proto__&open=constructor',
  '?view=heat&view=dots',
  '?view=lens&chain=%ED%A0%80',
  '?pair=x,y,z',
  '?__proto__=x&constructor=y',
  `?x=${'y'.repeat(8_000)}`,
];
