CREATE TABLE "data_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"secret_hash" text NOT NULL,
	"language" text NOT NULL,
	"datasets" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"purpose" text NOT NULL,
	"legal_basis" text NOT NULL,
	"organisation" text NOT NULL,
	"from_month" text NOT NULL,
	"until_month" text NOT NULL,
	"retention_months" integer NOT NULL,
	"redacted" boolean NOT NULL,
	"contact" text,
	"consented_at" timestamp (3) with time zone,
	"status" text NOT NULL,
	"exchange" jsonb NOT NULL,
	"decision" text,
	"officer_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "data_requests_reference_unique" UNIQUE("reference"),
	CONSTRAINT "data_requests_status_check" CHECK ("data_requests"."status" in ('received', 'question', 'answered', 'approved', 'refused')),
	CONSTRAINT "data_requests_decision_check" CHECK (("data_requests"."status" in ('approved', 'refused')) = ("data_requests"."decision" is not null)),
	CONSTRAINT "data_requests_contact_check" CHECK (("data_requests"."contact" is null) = ("data_requests"."consented_at" is null))
);
--> statement-breakpoint
CREATE INDEX "data_requests_status_idx" ON "data_requests" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "data_requests_changed_idx" ON "data_requests" USING btree ("changed_at");