ALTER TABLE "tax_rate" ADD COLUMN "set_by" uuid;--> statement-breakpoint
ALTER TABLE "tax_rate" ADD COLUMN "set_at" timestamp (3) with time zone;--> statement-breakpoint
-- Addresses in Puerto Rico are kept as such, also where they were written as ones of the United States.
DELETE FROM "tax_rate" WHERE "country" = 'US' AND "region" = 'PR';
--> statement-breakpoint
-- Parts of countries with a rate of their own, or outside of their country's tax. Büsingen pays the Swiss one.
INSERT INTO "tax_rate" ("country", "region", "valid_from", "millionths") VALUES
('AT', 'Jungholz', '2016-01-01T00:00:00Z', 190000),
('AT', 'Mittelberg', '2016-01-01T00:00:00Z', 190000),
('DE', 'Büsingen', '2024-01-01T00:00:00Z', 81000),
('DE', 'Helgoland', '2025-01-01T00:00:00Z', 0),
('GR', 'Άγιον Όρος', '2025-01-01T00:00:00Z', 0),
('IT', 'Campione d''Italia', '2025-01-01T00:00:00Z', NULL),
('IT', 'Livigno', '2025-01-01T00:00:00Z', 0),
('PT', 'Açores', '2021-07-01T00:00:00Z', 160000),
('PT', 'Madeira', '2012-04-01T00:00:00Z', 220000)
ON CONFLICT DO NOTHING;
