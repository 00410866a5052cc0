type RatingSavedDetail = {
  /** The rating's version since then. */
  version?: number;
  changes: Record<string, { from: unknown; to: unknown }>;
  why?: string;
};

/** Everything that is recorded, with what is kept of it. */
export type AuditEvent =
  /** Somebody set up an organisation; its first owner exists from then on. */
  | { type: 'organisation_created' }
  /** A team was made. */
  | { type: 'team_created'; subjectId: string; detail: { name: string } }
  /** A team was given another name. */
  | { type: 'team_renamed'; subjectId: string; detail: { from: string; to: string } }
  /** A person was put into a team, or given another role in it. */
  | { type: 'team_role_set'; subjectId: string; detail: { memberId: string; role: string } }
  /** A person was taken out of a team. */
  | { type: 'team_role_removed'; subjectId: string; detail: { memberId: string } }
  /** A person's role in the organisation changed. */
  | { type: 'member_role_set'; subjectId: string; detail: { from: string; to: string } }
  /** Somebody changed their own password; their other sessions ended. */
  | { type: 'password_changed' }
  /** A person was taken out of the organisation; their account is gone. */
  | { type: 'member_removed'; subjectId: string; detail: { email: string } }
  /** An invitation link was made. */
  | { type: 'invitation_created'; subjectId: string; detail: { email: string; role: string } }
  /** An invitation link was made void. */
  | { type: 'invitation_revoked'; subjectId: string }
  /** Somebody joined through an invitation. */
  | { type: 'invitation_accepted'; subjectId: string; detail: { memberId: string } }
  /** A campaign was made, as a draft. */
  | { type: 'campaign_created'; subjectId: string; detail: { name: string } }
  /** A campaign was changed: fields from and to, areas and teams added and removed. */
  | { type: 'campaign_changed'; subjectId: string; detail: Record<string, unknown> }
  /** A campaign's teams may rate from now on; also when a closed one is opened again. */
  | { type: 'campaign_opened'; subjectId: string }
  /** A campaign takes no more answers. */
  | { type: 'campaign_closed'; subjectId: string }
  /** A draft campaign was thrown away. */
  | { type: 'campaign_deleted'; subjectId: string; detail: { name: string } }
  /** An answer on an area changed: each field from and to, and why, where somebody said so. */
  | { type: 'rating_saved'; subjectId: string; areaId: string; detail: RatingSavedDetail }
  /** A team handed its assessment in. */
  | { type: 'assessment_submitted'; subjectId: string }
  /** A reviewer agreed; the assessment is locked. */
  | { type: 'assessment_accepted'; subjectId: string }
  /** A reviewer gave the assessment back to its team. */
  | { type: 'assessment_returned'; subjectId: string; detail: { remark: string } };
