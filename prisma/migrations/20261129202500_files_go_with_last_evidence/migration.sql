-- Written by hand: what the schema language has no words for.

-- A file goes with the last evidence that refers to it. Evidence is deleted by people, and by the database itself where
-- a team, an assessment, a campaign or an organisation goes; entries that were carried over share their file. So it is
-- done here, where all of these pass, once a statement whatever it deletes.
--
-- When two go at once that share a file, each still sees the other's entry, and neither would take the file along. So
-- the file's row is locked first: the second waits until the first is committed, and only its next statement, which
-- under READ COMMITTED sees what was committed by then, looks for further entries. Hence two statements, not one. The
-- lock also waits for an entry that is just being added, whose foreign key holds the row, and holds off one that comes
-- later. Rows are locked in the order of their ids, so that two deletions of many files do not wait for each other.
CREATE FUNCTION "delete_files_without_evidence"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM "evidence_file"
        WHERE "id" IN (SELECT "file_id" FROM "gone") ORDER BY "id" FOR UPDATE;
    DELETE FROM "evidence_file" AS "file"
        WHERE "id" IN (SELECT "file_id" FROM "gone")
        AND NOT EXISTS (SELECT FROM "evidence" WHERE "file_id" = "file"."id");
    RETURN NULL;
END $$;

CREATE TRIGGER "evidence_takes_its_files_along"
    AFTER DELETE ON "evidence" REFERENCING OLD TABLE AS "gone"
    FOR EACH STATEMENT EXECUTE FUNCTION "delete_files_without_evidence"();

-- What earlier deletions left behind.
DELETE FROM "evidence_file" AS "file"
    WHERE NOT EXISTS (SELECT FROM "evidence" WHERE "file_id" = "file"."id");
