CREATE TABLE "hs_feedback" (
	"id" uuid PRIMARY KEY NOT NULL,
	"description" text NOT NULL,
	"model" text,
	"specification" text,
	"redacted" boolean NOT NULL,
	"cleared_code" text NOT NULL,
	"predicted_code" text,
	"model_version" text,
	"note" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"reviewer" text,
	"review_note" text,
	"reviewed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "hs_feedback_status_check" CHECK ("hs_feedback"."status" in ('pending', 'accepted', 'rejected')),
	CONSTRAINT "hs_feedback_review_check" CHECK (("hs_feedback"."status" = 'pending') = ("hs_feedback"."reviewer" is null) and ("hs_feedback"."reviewer" is null) = ("hs_feedback"."reviewed_at" is null))
);
--> statement-breakpoint
CREATE INDEX "hs_feedback_status_idx" ON "hs_feedback" USING btree ("status","created_at");