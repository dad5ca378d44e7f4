CREATE TABLE "officer_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"officer_id" text NOT NULL,
	"officer_name" text NOT NULL,
	"roles" jsonb NOT NULL,
	"office" text,
	"issuer_session" text,
	"sealed_tokens" text NOT NULL,
	"browser" text NOT NULL,
	"signed_in_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"stepped_up_at" timestamp (3) with time zone,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"unconfirmed_since" timestamp (3) with time zone,
	CONSTRAINT "officer_sessions_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "officer_sign_ins" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"browser_hash" text NOT NULL,
	"nonce" text NOT NULL,
	"code_verifier" text NOT NULL,
	"return_to" text NOT NULL,
	"step_up_of" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "officer_sessions_officer_idx" ON "officer_sessions" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "officer_sessions_issuer_idx" ON "officer_sessions" USING btree ("issuer_session");--> statement-breakpoint
CREATE INDEX "officer_sessions_signed_in_idx" ON "officer_sessions" USING btree ("signed_in_at");--> statement-breakpoint
CREATE INDEX "officer_sign_ins_expires_idx" ON "officer_sign_ins" USING btree ("expires_at");