-- CreateEnum
CREATE TYPE "Depth" AS ENUM ('direct', 'detailed');

-- CreateEnum
CREATE TYPE "CommentKind" AS ENUM ('comment', 'remark');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('open', 'in_progress', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "Effort" AS ENUM ('small', 'medium', 'large');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('waiting', 'done', 'failed');

-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "carries_from_id" UUID,
ADD COLUMN     "depth" "Depth" NOT NULL DEFAULT 'direct';

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "colour" TEXT;

-- AlterTable
ALTER TABLE "rating" ADD COLUMN     "confirmed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "depth" "Depth",
ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "scored_level" SMALLINT;

-- AlterTable
ALTER TABLE "team" ADD COLUMN     "group_id" UUID;

-- CreateTable
CREATE TABLE "assignment" (
    "assessment_id" UUID NOT NULL,
    "area_id" TEXT NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("assessment_id","area_id","member_id")
);

-- CreateTable
CREATE TABLE "opinion" (
    "assessment_id" UUID NOT NULL,
    "area_id" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("assessment_id","area_id","member_id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "area_id" TEXT NOT NULL,
    "kind" "CommentKind" NOT NULL DEFAULT 'comment',
    "parent_id" UUID,
    "author_id" UUID,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "area_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "file_id" UUID,
    "dated_on" DATE NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_reviewer" (
    "campaign_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "campaign_reviewer_pkey" PRIMARY KEY ("campaign_id","member_id")
);

-- CreateTable
CREATE TABLE "action" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "area_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "from_level" SMALLINT NOT NULL,
    "to_level" SMALLINT NOT NULL,
    "owner_id" UUID,
    "due_on" DATE,
    "effort" "Effort" NOT NULL DEFAULT 'medium',
    "status" "ActionStatus" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_comment" (
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "author_id" UUID,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "action_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requested_report" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "requested_by_id" UUID,
    "format" TEXT NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'waiting',
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "file_name" TEXT,
    "content" BYTEA,
    "problem" TEXT,

    CONSTRAINT "requested_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_group" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,

    CONSTRAINT "team_group_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assignment_member_id_idx" ON "assignment"("member_id");

-- CreateIndex
CREATE INDEX "opinion_member_id_idx" ON "opinion"("member_id");

-- CreateIndex
CREATE INDEX "comment_assessment_id_area_id_idx" ON "comment"("assessment_id", "area_id");

-- CreateIndex
CREATE INDEX "comment_parent_id_idx" ON "comment"("parent_id");

-- CreateIndex
CREATE INDEX "evidence_assessment_id_area_id_idx" ON "evidence"("assessment_id", "area_id");

-- CreateIndex
CREATE INDEX "evidence_file_id_idx" ON "evidence"("file_id");

-- CreateIndex
CREATE INDEX "evidence_file_organisation_id_idx" ON "evidence_file"("organisation_id");

-- CreateIndex
CREATE INDEX "presence_assessment_id_idx" ON "presence"("assessment_id");

-- CreateIndex
CREATE INDEX "presence_member_id_idx" ON "presence"("member_id");

-- CreateIndex
CREATE INDEX "campaign_reviewer_member_id_idx" ON "campaign_reviewer"("member_id");

-- CreateIndex
CREATE INDEX "action_organisation_id_status_due_on_idx" ON "action"("organisation_id", "status", "due_on");

-- CreateIndex
CREATE INDEX "action_assessment_id_area_id_idx" ON "action"("assessment_id", "area_id");

-- CreateIndex
CREATE INDEX "action_owner_id_idx" ON "action"("owner_id");

-- CreateIndex
CREATE INDEX "action_comment_action_id_created_at_idx" ON "action_comment"("action_id", "created_at");

-- CreateIndex
CREATE INDEX "requested_report_organisation_id_requested_at_idx" ON "requested_report"("organisation_id", "requested_at");

-- CreateIndex
CREATE INDEX "requested_report_campaign_id_idx" ON "requested_report"("campaign_id");

-- CreateIndex
CREATE INDEX "team_group_parent_id_idx" ON "team_group"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_group_organisation_id_name_key" ON "team_group"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "campaign_carries_from_id_idx" ON "campaign"("carries_from_id");

-- CreateIndex
CREATE INDEX "team_group_id_idx" ON "team"("group_id");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_carries_from_id_fkey" FOREIGN KEY ("carries_from_id") REFERENCES "campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_reviewer" ADD CONSTRAINT "campaign_reviewer_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_reviewer" ADD CONSTRAINT "campaign_reviewer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_comment" ADD CONSTRAINT "action_comment_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_comment" ADD CONSTRAINT "action_comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requested_report" ADD CONSTRAINT "requested_report_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requested_report" ADD CONSTRAINT "requested_report_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requested_report" ADD CONSTRAINT "requested_report_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_group" ADD CONSTRAINT "team_group_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_group" ADD CONSTRAINT "team_group_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "team_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "team_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand: what the schema language has no words for.

-- What stands so far was chosen directly, and its history gets room for more than the changes.
UPDATE "rating" SET "scored_level" = "level";
UPDATE "audit_event" SET "detail" = jsonb_build_object('changes', "detail") WHERE "type" = 'rating_saved';

ALTER TABLE "rating"
    ADD CONSTRAINT "rating_scored_level_range" CHECK ("scored_level" BETWEEN 0 AND 5),
    ADD CONSTRAINT "rating_details_object" CHECK (jsonb_typeof("details") = 'object');

ALTER TABLE "opinion"
    ADD CONSTRAINT "opinion_level_range" CHECK ("level" BETWEEN 0 AND 5);

ALTER TABLE "evidence"
    ADD CONSTRAINT "evidence_is_link_or_file" CHECK (("url" IS NULL) <> ("file_id" IS NULL));

ALTER TABLE "comment"
    ADD CONSTRAINT "comment_is_no_own_parent" CHECK ("parent_id" <> "id");

ALTER TABLE "team_group"
    ADD CONSTRAINT "team_group_is_no_own_parent" CHECK ("parent_id" <> "id");

ALTER TABLE "action"
    ADD CONSTRAINT "action_levels_rise" CHECK ("from_level" BETWEEN 0 AND 5 AND "to_level" BETWEEN 1 AND 5 AND "to_level" > "from_level");

ALTER TABLE "campaign"
    ADD CONSTRAINT "campaign_carries_from_another" CHECK ("carries_from_id" <> "id");

-- Who is here needs no journal: after a crash nobody is.
ALTER TABLE "presence" SET UNLOGGED;
