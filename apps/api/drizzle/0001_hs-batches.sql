CREATE TABLE "hs_batch_rows" (
	"batch_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"fault" jsonb,
	"prediction" jsonb,
	CONSTRAINT "hs_batch_rows_batch_id_row_number_pk" PRIMARY KEY("batch_id","row_number"),
	CONSTRAINT "hs_batch_rows_outcome_check" CHECK (("hs_batch_rows"."fault" is null) or ("hs_batch_rows"."prediction" is null))
);
--> statement-breakpoint
CREATE TABLE "hs_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_hash" text NOT NULL,
	"file_name" text NOT NULL,
	"format" jsonb NOT NULL,
	"state" text NOT NULL,
	"header_row" integer,
	"headers" jsonb NOT NULL,
	"mapping" jsonb,
	"top" integer,
	"rows_total" integer NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"rows_bad" integer DEFAULT 0 NOT NULL,
	"failure" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"claimed_at" timestamp (3) with time zone,
	"rows_at_claim" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "hs_batches_started_check" CHECK (("hs_batches"."started_at" is null) or ("hs_batches"."mapping" is not null))
);
--> statement-breakpoint
CREATE TABLE "hs_official_lines" (
	"code" text PRIMARY KEY NOT NULL,
	"name_ko" text NOT NULL,
	"name_en" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"closed" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hs_batch_rows" ADD CONSTRAINT "hs_batch_rows_batch_id_hs_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."hs_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hs_batches_session_idx" ON "hs_batches" USING btree ("session_hash","created_at");--> statement-breakpoint
CREATE INDEX "hs_batches_state_idx" ON "hs_batches" USING btree ("state","started_at");--> statement-breakpoint
CREATE INDEX "hs_batches_created_idx" ON "hs_batches" USING btree ("created_at");