ALTER TABLE "tax_rate" ADD COLUMN "tax_class" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "tax_rate" ADD COLUMN "is_included" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tax_rate" DROP CONSTRAINT "tax_rate_country_region_valid_from_pk";--> statement-breakpoint
ALTER TABLE "tax_rate" ADD CONSTRAINT "tax_rate_country_region_tax_class_valid_from_pk" PRIMARY KEY("country","region","tax_class","valid_from");--> statement-breakpoint
ALTER TABLE "cart_line" ADD COLUMN "tax_class" text DEFAULT 'standard' NOT NULL;
