import type { OrganisationRole, TeamRole } from '@/lib/db/generated/enums';
import type { TeamKey } from './teams';

/** Opens every sample account. It is public: whoever offers the sample shows it. */
export const SAMPLE_PASSWORD = 'look-around-freely';

export type SamplePerson = {
  email: string;
  /** A role and never a person's name. */
  name: string;
  role: OrganisationRole;
  teams: readonly { team: TeamKey; role: TeamRole }[];
};

/** One sign-in for each role, in the organisation and in a team. */
export const SAMPLE_SIGN_INS: readonly SamplePerson[] = [
  { email: 'owner@sample.example', name: 'Sample Owner', role: 'owner', teams: [] },
  { email: 'admin@sample.example', name: 'Sample Administrator', role: 'admin', teams: [] },
  { email: 'analyst@sample.example', name: 'Sample Analyst', role: 'analyst', teams: [] },
  {
    email: 'lead@sample.example',
    name: 'Sample Lead, Network Operations',
    role: 'member',
    teams: [{ team: 'network', role: 'lead' }],
  },
  {
    email: 'rater@sample.example',
    name: 'Sample Rater',
    role: 'member',
    teams: [
      { team: 'network', role: 'rater' },
      { team: 'business', role: 'rater' },
    ],
  },
  {
    email: 'viewer@sample.example',
    name: 'Sample Viewer',
    role: 'member',
    teams: [
      { team: 'network', role: 'viewer' },
      { team: 'wholesale', role: 'viewer' },
    ],
  },
];

const lead = (team: TeamKey, teamName: string): SamplePerson => ({
  email: `lead.${team}@sample.example`,
  name: `Sample Lead, ${teamName}`,
  role: 'member',
  teams: [{ team, role: 'lead' }],
});

/** Everybody in the sample: no team is without a lead. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  ...SAMPLE_SIGN_INS,
  lead('consumer-mobile', 'Consumer Mobile'),
  lead('home', 'Home Broadband & TV'),
  lead('business', 'Business Solutions'),
  lead('wholesale', 'Wholesale & Roaming'),
  lead('it', 'IT & Digital Services'),
  lead('youth', 'Youth Brand'),
  lead('headquarters', 'Headquarters Functions'),
];

/** The address of a team's lead, who answers for it in the sample. */
export function leadOf(team: TeamKey): string {
  const person = SAMPLE_PEOPLE.find(({ teams }) =>
    teams.some((place) => place.team === team && place.role === 'lead'),
  );
  if (!person) throw new Error(`The sample's team ${team} has no lead.`);
  return person.email;
}
