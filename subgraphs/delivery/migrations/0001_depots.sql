ALTER TABLE "delivery" ADD COLUMN "depot" text;--> statement-breakpoint
UPDATE "delivery" SET "depot" = CASE WHEN "address" ->> 'country' = 'US' AND "address" ->> 'region' IS NOT NULL THEN 'US-' || ("address" ->> 'region') ELSE "address" ->> 'country' END;--> statement-breakpoint
ALTER TABLE "delivery" ALTER COLUMN "depot" SET NOT NULL;
