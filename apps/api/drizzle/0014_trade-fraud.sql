CREATE TABLE "trade_fraud_alerts" (
	"id" text PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"pattern" text NOT NULL,
	"firm" text NOT NULL,
	"partner" text NOT NULL,
	"parties" jsonb NOT NULL,
	"certainty" double precision NOT NULL,
	"exposure" double precision NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"transactions" integer NOT NULL,
	"engine_version" text NOT NULL,
	"last_run" uuid NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"vanished_at" timestamp (3) with time zone,
	"state" text DEFAULT 'open' NOT NULL,
	"member_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"verdict" text,
	"proposed_by" text,
	"closed_by" text,
	CONSTRAINT "trade_fraud_alerts_four_eyes_check" CHECK ("trade_fraud_alerts"."state" <> 'closed' or ("trade_fraud_alerts"."proposed_by" is not null and "trade_fraud_alerts"."closed_by" is not null and "trade_fraud_alerts"."closed_by" <> "trade_fraud_alerts"."proposed_by"))
);
--> statement-breakpoint
CREATE TABLE "trade_fraud_entries" (
	"position" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trade_fraud_entries_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"alert_id" text NOT NULL,
	"kind" text NOT NULL,
	"verdict" text,
	"text" text NOT NULL,
	"by" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trade_fraud_evidence" (
	"alert_id" text NOT NULL,
	"office" text NOT NULL,
	"transaction_id" text NOT NULL,
	"score" double precision NOT NULL,
	"figures" jsonb NOT NULL,
	"band_lower" double precision,
	"band_median" double precision,
	"band_upper" double precision,
	CONSTRAINT "trade_fraud_evidence_alert_id_transaction_id_pk" PRIMARY KEY("alert_id","transaction_id")
);
--> statement-breakpoint
CREATE TABLE "trade_fraud_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"waiting_reason" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"engine_version" text,
	"input_hash" text,
	"transactions" integer,
	"alerts" integer
);
--> statement-breakpoint
CREATE TABLE "trade_price_bands" (
	"office" text NOT NULL,
	"hs6" text NOT NULL,
	"origin" text NOT NULL,
	"unit" text NOT NULL,
	"direction" text NOT NULL,
	"month" date NOT NULL,
	"lower" double precision NOT NULL,
	"median" double precision NOT NULL,
	"upper" double precision NOT NULL,
	CONSTRAINT "trade_price_bands_office_hs6_origin_unit_direction_month_pk" PRIMARY KEY("office","hs6","origin","unit","direction","month")
);
--> statement-breakpoint
CREATE TABLE "trade_transactions" (
	"office" text NOT NULL,
	"id" text NOT NULL,
	"record" text NOT NULL,
	"date" date NOT NULL,
	"direction" text NOT NULL,
	"firm" text NOT NULL,
	"partner" text NOT NULL,
	"country" text NOT NULL,
	"origin" text NOT NULL,
	"hs6" text NOT NULL,
	"unit" text NOT NULL,
	"invoice" text NOT NULL,
	"quantity" double precision,
	"amount" double precision,
	"related" boolean,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "trade_transactions_office_id_pk" PRIMARY KEY("office","id")
);
--> statement-breakpoint
ALTER TABLE "trade_fraud_alerts" ADD CONSTRAINT "trade_fraud_alerts_last_run_trade_fraud_runs_id_fk" FOREIGN KEY ("last_run") REFERENCES "public"."trade_fraud_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trade_fraud_entries" ADD CONSTRAINT "trade_fraud_entries_alert_id_trade_fraud_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."trade_fraud_alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trade_fraud_evidence" ADD CONSTRAINT "trade_fraud_evidence_alert_id_trade_fraud_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."trade_fraud_alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trade_fraud_evidence" ADD CONSTRAINT "trade_fraud_evidence_office_transaction_id_trade_transactions_office_id_fk" FOREIGN KEY ("office","transaction_id") REFERENCES "public"."trade_transactions"("office","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "trade_fraud_alerts_list_idx" ON "trade_fraud_alerts" USING btree ("office","state","exposure");--> statement-breakpoint
CREATE INDEX "trade_fraud_alerts_firm_idx" ON "trade_fraud_alerts" USING btree ("office","firm");--> statement-breakpoint
CREATE INDEX "trade_fraud_entries_alert_idx" ON "trade_fraud_entries" USING btree ("alert_id","position");--> statement-breakpoint
CREATE INDEX "trade_fraud_evidence_transaction_idx" ON "trade_fraud_evidence" USING btree ("office","transaction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "trade_fraud_runs_waiting_key" ON "trade_fraud_runs" USING btree ("office","from_day","until_day") WHERE "trade_fraud_runs"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "trade_fraud_runs_requested_idx" ON "trade_fraud_runs" USING btree ("office","requested_at");--> statement-breakpoint
CREATE INDEX "trade_transactions_date_idx" ON "trade_transactions" USING btree ("office","date");--> statement-breakpoint
CREATE INDEX "trade_transactions_firm_idx" ON "trade_transactions" USING btree ("office","firm","date");--> statement-breakpoint
CREATE INDEX "trade_transactions_goods_idx" ON "trade_transactions" USING btree ("office","hs6","origin","date");