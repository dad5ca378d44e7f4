CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"position" bigserial NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"officer_id" text NOT NULL,
	"officer_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"before_hash" text,
	"after_hash" text,
	CONSTRAINT "audit_entries_position_unique" UNIQUE("position")
);
--> statement-breakpoint
CREATE TABLE "curation_handled" (
	"reply_id" uuid PRIMARY KEY NOT NULL,
	"officer_id" text NOT NULL,
	"handled_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"record_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"origin" text NOT NULL,
	"content" jsonb NOT NULL,
	"reply_ids" jsonb NOT NULL,
	"editor_ids" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"reviewer_id" text,
	"reviewer_name" text,
	"review_note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "record_versions_version_key" UNIQUE("record_id","version"),
	CONSTRAINT "record_versions_four_eyes_check" CHECK ("record_versions"."state" not in ('published', 'superseded') or "record_versions"."reviewer_id" is null or not ("record_versions"."editor_ids" ? "record_versions"."reviewer_id"))
);
--> statement-breakpoint
ALTER TABLE "curation_handled" ADD CONSTRAINT "curation_handled_reply_id_messages_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries" USING btree ("subject_kind","subject_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "record_versions_published_key" ON "record_versions" USING btree ("record_id") WHERE "record_versions"."state" = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "record_versions_open_key" ON "record_versions" USING btree ("record_id") WHERE "record_versions"."state" in ('draft', 'submitted');--> statement-breakpoint
CREATE INDEX "record_versions_state_idx" ON "record_versions" USING btree ("state","changed_at");--> statement-breakpoint
CREATE FUNCTION "audit_entries_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'audit entries are only added'; END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entries" FOR EACH STATEMENT EXECUTE FUNCTION "audit_entries_refuse"();
