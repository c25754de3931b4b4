UPDATE "address" SET "postal_address" = jsonb_set("postal_address", '{country}', to_jsonb(upper("postal_address"->>'country')))
WHERE "postal_address"->>'country' <> upper("postal_address"->>'country');
