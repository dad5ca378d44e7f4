ALTER TABLE "record_versions" DROP CONSTRAINT "record_versions_version_key";--> statement-breakpoint
DROP INDEX "record_versions_published_key";--> statement-breakpoint
DROP INDEX "record_versions_open_key";--> statement-breakpoint
DROP INDEX "record_versions_state_idx";--> statement-breakpoint
ALTER TABLE "record_versions" ADD COLUMN "kind" text DEFAULT 'record' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "record_versions_published_key" ON "record_versions" USING btree ("kind","record_id") WHERE "record_versions"."state" = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "record_versions_open_key" ON "record_versions" USING btree ("kind","record_id") WHERE "record_versions"."state" in ('draft', 'submitted');--> statement-breakpoint
CREATE INDEX "record_versions_state_idx" ON "record_versions" USING btree ("kind","state","changed_at");--> statement-breakpoint
ALTER TABLE "record_versions" ADD CONSTRAINT "record_versions_version_key" UNIQUE("kind","record_id","version");