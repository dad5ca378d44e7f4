CREATE TABLE "saved_result_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"saved_id" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_results" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"firm" jsonb NOT NULL,
	"consent_text" text NOT NULL,
	"consented_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"told" jsonb,
	"checked_on" date,
	CONSTRAINT "saved_results_told_check" CHECK (("saved_results"."confirmed_at" is null) = ("saved_results"."told" is null))
);
--> statement-breakpoint
ALTER TABLE "saved_result_links" ADD CONSTRAINT "saved_result_links_saved_id_saved_results_id_fk" FOREIGN KEY ("saved_id") REFERENCES "public"."saved_results"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_result_links_saved_idx" ON "saved_result_links" USING btree ("saved_id");--> statement-breakpoint
CREATE INDEX "saved_results_email_idx" ON "saved_results" USING btree ("email","consented_at");--> statement-breakpoint
CREATE INDEX "saved_results_due_idx" ON "saved_results" USING btree ("checked_on");