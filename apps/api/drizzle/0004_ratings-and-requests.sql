CREATE TABLE "answer_ratings" (
	"reply_id" uuid NOT NULL,
	"session_hash" text NOT NULL,
	"helped" boolean NOT NULL,
	"reasons" jsonb NOT NULL,
	"note" text,
	"rated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answer_ratings_reply_id_session_hash_pk" PRIMARY KEY("reply_id","session_hash")
);
--> statement-breakpoint
CREATE TABLE "consultation_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"secret_hash" text NOT NULL,
	"language" text NOT NULL,
	"category" text NOT NULL,
	"question" text NOT NULL,
	"summary" text,
	"redacted" boolean NOT NULL,
	"contact" text,
	"consented_at" timestamp (3) with time zone,
	"status" text NOT NULL,
	"reply" text,
	"officer_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consultation_requests_reference_unique" UNIQUE("reference"),
	CONSTRAINT "consultation_requests_status_check" CHECK ("consultation_requests"."status" in ('received', 'in_progress', 'answered')),
	CONSTRAINT "consultation_requests_reply_check" CHECK (("consultation_requests"."status" = 'answered') = ("consultation_requests"."reply" is not null)),
	CONSTRAINT "consultation_requests_contact_check" CHECK (("consultation_requests"."contact" is null) = ("consultation_requests"."consented_at" is null))
);
--> statement-breakpoint
ALTER TABLE "answer_ratings" ADD CONSTRAINT "answer_ratings_reply_id_messages_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_ratings_unhelpful_idx" ON "answer_ratings" USING btree ("helped","rated_at");--> statement-breakpoint
CREATE INDEX "consultation_requests_status_idx" ON "consultation_requests" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "consultation_requests_changed_idx" ON "consultation_requests" USING btree ("changed_at");