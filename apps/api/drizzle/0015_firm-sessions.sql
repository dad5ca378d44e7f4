CREATE TABLE "firm_sessions" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"firm_id" text NOT NULL,
	"signed_in_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "firm_sign_ins" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"browser_hash" text NOT NULL,
	"nonce" text NOT NULL,
	"code_verifier" text NOT NULL,
	"return_to" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "firm_sessions_signed_in_idx" ON "firm_sessions" USING btree ("signed_in_at");--> statement-breakpoint
CREATE INDEX "firm_sign_ins_expires_idx" ON "firm_sign_ins" USING btree ("expires_at");