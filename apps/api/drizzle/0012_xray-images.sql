CREATE TABLE "xray_engine_readings" (
	"image_id" uuid PRIMARY KEY NOT NULL,
	"engine_version" text NOT NULL,
	"input_hash" text NOT NULL,
	"request_id" text NOT NULL,
	"boxes" jsonb NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "xray_images" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"parcel" text NOT NULL,
	"declaration" text NOT NULL,
	"declared_goods" text NOT NULL,
	"hs6" text,
	"quantity" double precision,
	"net_mass" double precision,
	"sender_country" text NOT NULL,
	"consignee" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"content_hash" text NOT NULL,
	"materials" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"engine_version" text,
	"confidence" double precision,
	"surest_kind" text,
	"waiting_reason" text,
	"state" text NOT NULL,
	"claimed_by" text,
	"claimed_at" timestamp (3) with time zone,
	CONSTRAINT "xray_images_parcel_key" UNIQUE("office","parcel")
);
--> statement-breakpoint
CREATE TABLE "xray_planes" (
	"image_id" uuid NOT NULL,
	"energy" text NOT NULL,
	"png" "bytea" NOT NULL,
	CONSTRAINT "xray_planes_image_id_energy_pk" PRIMARY KEY("image_id","energy")
);
--> statement-breakpoint
CREATE TABLE "xray_readings" (
	"image_id" uuid NOT NULL,
	"reader" integer NOT NULL,
	"officer_id" text NOT NULL,
	"officer_name" text NOT NULL,
	"blind" boolean NOT NULL,
	"engine_version" text,
	"boxes" jsonb NOT NULL,
	"conclusion" text NOT NULL,
	"asks_second" boolean NOT NULL,
	"note" text NOT NULL,
	"disagreements" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "xray_readings_image_id_reader_pk" PRIMARY KEY("image_id","reader"),
	CONSTRAINT "xray_readings_four_eyes_key" UNIQUE("image_id","officer_id"),
	CONSTRAINT "xray_readings_reader_check" CHECK ("xray_readings"."reader" between 1 and 3)
);
--> statement-breakpoint
ALTER TABLE "xray_engine_readings" ADD CONSTRAINT "xray_engine_readings_image_id_xray_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."xray_images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xray_planes" ADD CONSTRAINT "xray_planes_image_id_xray_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."xray_images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xray_readings" ADD CONSTRAINT "xray_readings_image_id_xray_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."xray_images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "xray_images_queue_idx" ON "xray_images" USING btree ("office","state","confidence");--> statement-breakpoint
CREATE INDEX "xray_images_unread_idx" ON "xray_images" USING btree ("received_at") WHERE "xray_images"."engine_version" is null;