CREATE TABLE "export_records" (
	"firm_id" text NOT NULL,
	"hs" text NOT NULL,
	"destination" text NOT NULL,
	"month" date NOT NULL,
	"value_usd" double precision NOT NULL,
	"weight_kg" double precision NOT NULL,
	"declarations" integer NOT NULL,
	CONSTRAINT "export_records_firm_id_hs_destination_month_pk" PRIMARY KEY("firm_id","hs","destination","month"),
	CONSTRAINT "export_records_amounts_check" CHECK ("export_records"."value_usd" >= 0 and "export_records"."weight_kg" >= 0 and "export_records"."declarations" > 0)
);
--> statement-breakpoint
CREATE TABLE "firm_accesses" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"firm_id" text NOT NULL,
	"consent_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"action" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "firm_consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm_id" text NOT NULL,
	"version" text NOT NULL,
	"counts_for_others" boolean NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "firms" (
	"id" text PRIMARY KEY NOT NULL,
	"synthetic" boolean NOT NULL,
	"size" text,
	"employees" integer,
	"sales_krw" bigint,
	"founded" date,
	"regions" jsonb,
	"industries" jsonb,
	"certifications" jsonb,
	"imported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_history" (
	"firm_id" text NOT NULL,
	"programme" text NOT NULL,
	"stage" text NOT NULL,
	"on_day" date NOT NULL,
	"until_day" date,
	"amount_krw" bigint,
	CONSTRAINT "support_history_firm_id_programme_stage_on_day_pk" PRIMARY KEY("firm_id","programme","stage","on_day"),
	CONSTRAINT "support_history_stage_check" CHECK ("support_history"."stage" in ('applied', 'awarded', 'completed', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "export_records" ADD CONSTRAINT "export_records_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_consents" ADD CONSTRAINT "firm_consents_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_history" ADD CONSTRAINT "support_history_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "firm_accesses_firm_idx" ON "firm_accesses" USING btree ("firm_id","position");--> statement-breakpoint
CREATE INDEX "firm_consents_firm_idx" ON "firm_consents" USING btree ("firm_id","given_at");--> statement-breakpoint
CREATE UNIQUE INDEX "firm_consents_open_key" ON "firm_consents" USING btree ("firm_id") WHERE "firm_consents"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "firms_synthetic_idx" ON "firms" USING btree ("synthetic");--> statement-breakpoint
CREATE FUNCTION "firm_accesses_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the log of accesses is only added to'; END $$;
--> statement-breakpoint
CREATE TRIGGER "firm_accesses_no_change" BEFORE UPDATE ON "firm_accesses" FOR EACH STATEMENT EXECUTE FUNCTION "firm_accesses_refuse"();
