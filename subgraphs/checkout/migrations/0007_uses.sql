CREATE TABLE "allowance" (
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	"total" bigint,
	"per_buyer" bigint,
	"taken" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "allowance_kind_ref_pk" PRIMARY KEY("kind","ref"),
	CONSTRAINT "never_overused" CHECK ("allowance"."taken" >= 0 and ("allowance"."total" is null or "allowance"."taken" <= "allowance"."total"))
);
--> statement-breakpoint
CREATE TABLE "allowance_use" (
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	"buyer" text NOT NULL,
	"amount" bigint NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "allowance_use_order_id_kind_ref_pk" PRIMARY KEY("order_id","kind","ref"),
	CONSTRAINT "uses_something" CHECK ("allowance_use"."amount" > 0)
);
--> statement-breakpoint
ALTER TABLE "allowance_use" ADD CONSTRAINT "allowance_use_kind_ref_allowance_kind_ref_fk" FOREIGN KEY ("kind","ref") REFERENCES "public"."allowance"("kind","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "use_by_buyer" ON "allowance_use" USING btree ("kind","ref","buyer") WHERE "allowance_use"."state" <> 'RELEASED';