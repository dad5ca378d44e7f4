CREATE TABLE "audit_chain" (
	"id" integer PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_chain_one_row_check" CHECK ("audit_chain"."id" = 1)
);
--> statement-breakpoint
DROP TRIGGER "audit_entries_append_only" ON "audit_entries";--> statement-breakpoint
ALTER TABLE "audit_entries" ALTER COLUMN "position" DROP DEFAULT;--> statement-breakpoint
DROP SEQUENCE IF EXISTS "audit_entries_position_seq";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "officer_roles" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "purpose_note" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "input_hash" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "engine" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "engine_version" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "outcome" text DEFAULT 'done' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "previous_hash" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "hash" text;--> statement-breakpoint
-- The entries that are there are numbered without gaps and chained, as entryHash() in src/audit/audit-chain.ts does it.
CREATE FUNCTION "audit_framed"(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(octet_length(value)::text || ':' || value, '-') $$;
--> statement-breakpoint
DO $$
DECLARE
	entry record;
	place bigint := 0;
	last text := repeat('0', 64);
	made text;
BEGIN
	FOR entry IN SELECT * FROM "audit_entries" ORDER BY "position" LOOP
		place := place + 1;
		made := encode(sha256(convert_to(
			audit_framed(place::text) || audit_framed(last) || audit_framed(entry.id::text)
			|| audit_framed((extract(epoch from entry.at) * 1000)::bigint::text)
			|| audit_framed(entry.officer_id) || audit_framed(entry.officer_name) || audit_framed(entry.officer_roles)
			|| audit_framed(entry.action) || audit_framed(entry.subject_kind) || audit_framed(entry.subject_id)
			|| audit_framed(entry.before_hash) || audit_framed(entry.after_hash)
			|| audit_framed(entry.purpose) || audit_framed(entry.purpose_note) || audit_framed(entry.input_hash)
			|| audit_framed(entry.engine) || audit_framed(entry.engine_version) || audit_framed(entry.outcome),
			'UTF8')), 'hex');
		UPDATE "audit_entries" SET "position" = place, "previous_hash" = last, "hash" = made WHERE "id" = entry.id;
		last := made;
	END LOOP;
	INSERT INTO "audit_chain" ("id", "position", "hash") VALUES (1, place, last);
END $$;
--> statement-breakpoint
DROP FUNCTION "audit_framed"(text);--> statement-breakpoint
ALTER TABLE "audit_entries" ALTER COLUMN "previous_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ALTER COLUMN "hash" SET NOT NULL;--> statement-breakpoint
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entries" FOR EACH STATEMENT EXECUTE FUNCTION "audit_entries_refuse"();--> statement-breakpoint
CREATE INDEX "audit_entries_officer_idx" ON "audit_entries" USING btree ("officer_id","position");--> statement-breakpoint
CREATE INDEX "audit_entries_at_idx" ON "audit_entries" USING btree ("at");
