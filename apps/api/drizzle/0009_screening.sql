CREATE TABLE "screened_declarations" (
	"id" text PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"date" date NOT NULL,
	"importer" text NOT NULL,
	"hs6" text NOT NULL,
	"origin" text NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"drawn" boolean NOT NULL,
	"score" double precision,
	"reasons" jsonb,
	"engine_version" text,
	"scored_at" timestamp (3) with time zone,
	"waiting_reason" text,
	"group_rank" integer,
	"group_score" double precision,
	"group_traits" jsonb,
	"decision" text,
	"decision_reason" text,
	"decided_by" text,
	"decided_by_name" text,
	"decided_at" timestamp (3) with time zone,
	"released_by" text,
	"outcome" text,
	"outcome_note" text,
	"inspected_by" text,
	"inspected_at" timestamp (3) with time zone,
	CONSTRAINT "screened_declarations_four_eyes_check" CHECK ("screened_declarations"."released_by" is distinct from "screened_declarations"."decided_by" or "screened_declarations"."released_by" is null)
);
--> statement-breakpoint
CREATE INDEX "screened_declarations_worklist_idx" ON "screened_declarations" USING btree ("office","decision","score");--> statement-breakpoint
CREATE INDEX "screened_declarations_waiting_idx" ON "screened_declarations" USING btree ("received_at") WHERE "screened_declarations"."score" is null;--> statement-breakpoint
CREATE INDEX "screened_declarations_importer_idx" ON "screened_declarations" USING btree ("importer","date");--> statement-breakpoint
CREATE INDEX "screened_declarations_goods_idx" ON "screened_declarations" USING btree ("hs6","origin");