type RatingSavedDetail = {
  /** The rating's version since then. */
  version?: number;
  changes: Record<string, { from: unknown; to: unknown }>;
  why?: string;
};

type AssignmentDetail = { added: Record<string, string[]>; removed: Record<string, string[]> };

type EvidenceDetail = { evidenceId: string; title: string; url: string | null; fileName: string | null };

type TeamGroupDetail = { name: string; parentId: string | null };

/** Everything that is recorded, with what is kept of it. */
export type AuditEvent =
  /** Somebody set up an organisation; its first owner exists from then on. */
  | { type: 'organisation_created' }
  /** Its name or the colour of its reports changed. */
  | {
      type: 'organisation_changed';
      detail: Record<string, { from: string | null; to: string | null }>;
    }
  /** A team was made. */
  | { type: 'team_created'; subjectId: string; detail: { name: string } }
  /** A team was given another name. */
  | { type: 'team_renamed'; subjectId: string; detail: { from: string; to: string } }
  /** A group of teams was made. */
  | { type: 'team_group_created'; subjectId: string; detail: TeamGroupDetail }
  /** A group of teams was renamed, or put into another one. */
  | { type: 'team_group_changed'; subjectId: string; detail: { from: TeamGroupDetail; to: TeamGroupDetail } }
  /** A group of teams was deleted; what was in it moved to the group around it. */
  | { type: 'team_group_deleted'; subjectId: string; detail: TeamGroupDetail }
  /** A team was put into a group of teams, or out of any. */
  | { type: 'team_placed'; subjectId: string; detail: { from: string | null; to: string | null } }
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
  /** Somebody asked for a report that is made in the background. */
  | { type: 'report_requested'; subjectId: string; detail: { campaignId: string; format: string } }
  /** A requested report was thrown away before its time. */
  | { type: 'report_deleted'; subjectId: string; detail: { fileName: string } }
  /** An answer on an area changed: each field from and to, and why, where somebody said so. */
  | { type: 'rating_saved'; subjectId: string; areaId: string; detail: RatingSavedDetail }
  /** Somebody said something about an area, or replied; a reply to a resolved thread opens it again. */
  | {
      type: 'comment_added';
      subjectId: string;
      areaId: string;
      detail: { commentId: string; parentId?: string };
    }
  /** Somebody took back what they said. */
  | { type: 'comment_deleted'; subjectId: string; areaId: string; detail: { commentId: string } }
  /** A thread of comments, or a reviewer's remark, was settled. */
  | { type: 'thread_resolved'; subjectId: string; areaId: string; detail: { commentId: string } }
  /** A settled thread was taken up again. */
  | { type: 'thread_reopened'; subjectId: string; areaId: string; detail: { commentId: string } }
  /** A link or a file was put beside an answer. */
  | { type: 'evidence_added'; subjectId: string; areaId: string; detail: EvidenceDetail }
  /** Its title or its date was corrected. */
  | {
      type: 'evidence_changed';
      subjectId: string;
      areaId: string;
      detail: { evidenceId: string; changes: Record<string, { from: string; to: string }> };
    }
  /** A link or a file was taken away. */
  | { type: 'evidence_removed'; subjectId: string; areaId: string; detail: EvidenceDetail }
  /** A rater gave, changed or withdrew (null) their own level. */
  | {
      type: 'opinion_saved';
      subjectId: string;
      areaId: string;
      detail: { from: number | null; to: number | null };
    }
  /** A team handed its assessment in. */
  | { type: 'assessment_submitted'; subjectId: string }
  /** A reviewer agreed; the assessment is locked. */
  | { type: 'assessment_accepted'; subjectId: string }
  /** A reviewer gave the assessment back to its team, with remarks on areas by area id. */
  | {
      type: 'assessment_returned';
      subjectId: string;
      detail: { remark: string; remarks?: Record<string, string> };
    }
  /** Areas were given to members to answer, or taken from them: area ids by member id. */
  | { type: 'areas_assigned'; subjectId: string; detail: AssignmentDetail }
  /** An action was planned for an area of an assessment. The subject is the action. */
  | {
      type: 'improvement_planned';
      subjectId: string;
      areaId: string;
      detail: { assessmentId: string; text: string; toLevel: number };
    }
  /** What is to be done, by whom or until when changed: each field from and to. */
  | {
      type: 'improvement_changed';
      subjectId: string;
      areaId: string;
      detail: { changes: Record<string, { from: unknown; to: unknown }> };
    }
  /** An action was begun, done, dropped or opened again. */
  | {
      type: 'improvement_status_set';
      subjectId: string;
      areaId: string;
      detail: { from: string; to: string };
    }
  /** Somebody said something about an action. */
  | { type: 'improvement_commented'; subjectId: string; areaId: string; detail: { commentId: string } }
  /** An action that nobody had begun was thrown away. */
  | { type: 'improvement_deleted'; subjectId: string; areaId: string; detail: { text: string } };
