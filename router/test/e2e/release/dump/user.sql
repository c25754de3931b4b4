CREATE SCHEMA "messaging";

CREATE TABLE "messaging"."dead_letter" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"envelope" jsonb NOT NULL,
	"attempts" integer NOT NULL,
	"error" text,
	"died_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "messaging"."event_cursor" (
	"group" text NOT NULL,
	"shard" smallint NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "event_cursor_group_shard_pk" PRIMARY KEY("group","shard")
);

CREATE TABLE "messaging"."idempotency_key" (
	"operation" text NOT NULL,
	"caller" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"outcome" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_operation_caller_key_pk" PRIMARY KEY("operation","caller","key")
);

CREATE TABLE "messaging"."inbox" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "messaging"."outbox" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"shard" smallint NOT NULL,
	"envelope" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"position" bigint,
	CONSTRAINT "outbox_position_unique" UNIQUE("position")
);

CREATE TABLE "messaging"."outbox_head" (
	"id" smallint PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL
);

CREATE TABLE "messaging"."parked_event" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"envelope" jsonb NOT NULL,
	"attempts" integer NOT NULL,
	"error" text,
	"sequence" bigserial NOT NULL,
	"retry_at" timestamp with time zone NOT NULL
);

CREATE INDEX "outbox_unpublished" ON "messaging"."outbox" USING btree ("sequence") WHERE "messaging"."outbox"."position" is null;
CREATE INDEX "outbox_by_shard" ON "messaging"."outbox" USING btree ("shard","position");
CREATE INDEX "parked_event_by_subject" ON "messaging"."parked_event" USING btree ("source","subject","sequence");
CREATE INDEX "parked_event_due" ON "messaging"."parked_event" USING btree ("retry_at");

CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"password_hash" text NOT NULL,
	"roles" text[] NOT NULL,
	"locale" text NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "one_account_per_email" UNIQUE("email")
);

CREATE TABLE "address" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"postal_address" jsonb NOT NULL,
	"is_default" boolean NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone
);

CREATE TABLE "login_attempts" (
	"account_key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"since" timestamp with time zone NOT NULL
);

CREATE TABLE "payment_method" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"provider_token" text NOT NULL,
	"brand" text NOT NULL,
	"last_four" text NOT NULL,
	"expiry_month" smallint NOT NULL,
	"expiry_year" smallint NOT NULL,
	"is_default" boolean NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone
);

CREATE TABLE "refresh_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);

CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);

CREATE TABLE "signing_key" (
	"kid" text PRIMARY KEY NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"sealed_private_key" text NOT NULL,
	"seal_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"active_from" timestamp with time zone NOT NULL
);

ALTER TABLE "address" ADD CONSTRAINT "address_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "payment_method" ADD CONSTRAINT "payment_method_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;
CREATE INDEX "address_by_user" ON "address" USING btree ("user_id");
CREATE INDEX "login_attempts_by_time" ON "login_attempts" USING btree ("since");
CREATE INDEX "payment_method_by_user" ON "payment_method" USING btree ("user_id");
CREATE INDEX "refresh_token_by_session" ON "refresh_token" USING btree ("session_id");
CREATE INDEX "refresh_token_by_expiry" ON "refresh_token" USING btree ("expires_at");
CREATE INDEX "session_by_user" ON "session" USING btree ("user_id");

create table messaging.seeded (at timestamptz not null default now());
create schema drizzle;
create table drizzle.kit (id serial primary key, hash text not null, created_at bigint);
create table drizzle.service (id serial primary key, hash text not null, created_at bigint);

set session_replication_role = replica;

insert into drizzle.kit (id, hash, created_at) values
('1', '0772f67c897ae31a56ea17a0b555740961d321131e5a72d89aca660f94a2f97a', '1795437107111');

insert into drizzle.service (id, hash, created_at) values
('1', '656264a2d863416a105fe024064020fdae872c19c0d4729051a8f95ec0f97096', '1795439411483');

insert into messaging.inbox (event_id, accepted_at) values
('01a2275f-e98c-77e1-b387-7ea3f73daf58', '2026-11-29 12:55:27.068838+00'),
('01a22760-0bbb-76e3-98a9-d8b69522083f', '2026-11-29 12:55:35.699284+00'),
('01a22760-1641-7794-a3c1-00796c735cd0', '2026-11-29 12:55:38.356179+00'),
('01a22760-27e2-74d2-95df-fabf90712fec', '2026-11-29 12:55:42.87546+00'),
('01a22760-336f-75ec-8178-a939e366d354', '2026-11-29 12:55:45.824401+00'),
('01a22760-3c89-72e0-b0db-73e3c35f8ab2', '2026-11-29 12:55:48.215078+00'),
('01a22760-445f-7061-bbff-fd6e3bb9f8eb', '2026-11-29 12:55:50.149926+00'),
('01a22760-4e22-770d-b16b-f989e427da07', '2026-11-29 12:55:52.650255+00'),
('01a22760-574b-715c-9e5f-4f2773715a1d', '2026-11-29 12:55:55.010815+00'),
('01a22760-6332-7493-b77a-b0076d842a73', '2026-11-29 12:55:58.061066+00'),
('01a22760-6a0b-77ea-b783-e53442f842a3', '2026-11-29 12:55:59.807643+00'),
('01a22760-7172-759e-b25b-e62d2b0e99f5', '2026-11-29 12:56:01.682611+00'),
('01a22760-76ea-7733-839f-bc6713e9a081', '2026-11-29 12:56:03.07897+00'),
('01a22760-7e1e-73df-bc92-9894af282f8e', '2026-11-29 12:56:04.950067+00'),
('01a22760-8282-7583-8891-80b8f32b3adb', '2026-11-29 12:56:06.04335+00'),
('01a22760-898b-72d0-93a7-b9f76a01dd2e', '2026-11-29 12:56:07.847163+00'),
('01a22760-8c6c-72e8-9037-1a5c1a9a6fff', '2026-11-29 12:56:08.573543+00'),
('01a22760-95d0-7070-9360-6702fde50f7f', '2026-11-29 12:56:10.968259+00');

insert into messaging.outbox (event_id, sequence, type, subject, shard, envelope, created_at, "position") values
('01a2275f-c4e7-70fd-83d2-a8675ba32943', '1', 'agora.user.registered.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a2275f-c4e7-70fd-83d2-a8675ba32943", "data": {"email": "grace.f9f29582@example.com", "userId": "01a2275f-c417-7669-a8e9-a69487030125", "displayName": "Grace Hopper", "registeredAt": "2026-11-29T12:55:17.291Z"}, "time": "2026-11-29T12:55:17.479Z", "type": "agora.user.registered.v1", "source": "/agora/user", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-5b9e37f1bcc0c46fed2fe6125be80156-4d2d725c36cd31bc-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:17.437815+00', '1'),
('01a22760-8d5a-73ba-97bd-03441b98077a', '2', 'agora.user.registered.v1', '01a22760-8d29-7460-a7df-4cdf456e65ab', '3', '{"id": "01a22760-8d5a-73ba-97bd-03441b98077a", "data": {"email": "grace.a18bc614@example.com", "userId": "01a22760-8d29-7460-a7df-4cdf456e65ab", "displayName": "Grace Hopper", "registeredAt": "2026-11-29T12:56:08.745Z"}, "time": "2026-11-29T12:56:08.794Z", "type": "agora.user.registered.v1", "source": "/agora/user", "subject": "01a22760-8d29-7460-a7df-4cdf456e65ab", "specversion": "1.0", "traceparent": "00-39fde0e71d315aff60e31a3ad8b9a0c8-736066286a3f8898-01", "datacontenttype": "application/json"}', '2026-11-29 12:56:08.789185+00', '2');

insert into messaging.outbox_head (id, "position") values
('1', '2');

insert into messaging.seeded (at) values
('2026-11-29 12:54:31.856701+00');

insert into public.account (id, email, display_name, password_hash, roles, locale, registered_at, version) values
('018f0000-0000-7000-8000-000000005a00', 'support@example.com', 'Sue Support', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{SUPPORT}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('018f0000-0000-7000-8000-00000000ad00', 'admin@example.com', 'Amy Admin', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{ADMIN}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('018f0000-0000-7000-8000-00000000ada0', 'ada@example.com', 'Ada Shopper', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('018f0000-0000-7000-8000-00000000be00', 'vendor@example.com', 'Vera Vendor', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{VENDOR}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('018f0000-0000-7000-8000-00000000c000', 'courier@example.com', 'Cole Courier', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{COURIER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('01a2275f-c417-7669-a8e9-a69487030125', 'grace.f9f29582@example.com', 'Grace Hopper', '$argon2id$v=19$m=19456,t=2,p=1$frIACHyURDFrXZnguEdHOw$nmxyv+n8tJLq2KZQedVpEXzVdn2021I7TO5I0m155VY', '{CUSTOMER}', 'en-US', '2026-11-29 12:55:17.291+00', '1'),
('01a22760-8d29-7460-a7df-4cdf456e65ab', 'grace.a18bc614@example.com', 'Grace Hopper', '$argon2id$v=19$m=19456,t=2,p=1$rJW3xijjKATpSyEZezeqhw$CcB0FS7QJ3Vm5TeknS8Kau4Yp70S+IUF3mkTfMQ1DS8', '{CUSTOMER}', 'en-US', '2026-11-29 12:56:08.745+00', '1'),
('0322f252-1bfd-5f8a-97de-2eedb7cfa9c0', 'ken.brennan@example.com', 'Ken Brennan', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', 'jennifer.ferguson@example.com', 'Jennifer Ferguson', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('113c86b7-ad26-5671-91cd-6358b53103e1', 'alan.hwang@example.com', 'Alan Hwang', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('1f284cf8-ee50-57b1-a020-83359e15d4d2', 'christine.sundaresam@example.com', 'Christine Sundaresam', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('2105d49a-69f1-556c-b4bf-6c4ee32caf76', 'michael.chen@example.com', 'Michael Chen', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('2223786e-8921-5ac8-ac72-29f4f3e42309', 'ann.chong@example.com', 'Ann Chong', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('28d6496c-7c16-5602-88b8-d1013789d8af', 'ben.peterman@example.com', 'Ben Peterman', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('2babed82-b50a-5211-a953-74519464e05d', 'katherine.hughes@example.com', 'Katherine Hughes', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('3d18da0d-9eb0-5e85-9b03-936b83e01e20', 'christopher.schild@example.com', 'Christopher Schild', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('3f486543-1cd6-59fb-919a-1446503f5e8d', 'lori.olson@example.com', 'Lori Olson', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('4c5be571-0130-5c6c-8ad4-cc78657b59d7', 'cynthia.voltz@example.com', 'Cynthia Voltz', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('4c8022e1-19a7-5b1d-83bc-ffb1720a4f0a', 'bruce.stewart@example.com', 'Bruce Stewart', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('4f0bb727-da3d-5bd6-9cda-dc2fa3432d13', 'chuck.clark@example.com', 'Chuck Clark', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('55902bac-bf30-513c-98a0-1faad2658550', 'giulietta.dortch@example.com', 'Giulietta Dortch', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('5877a57e-9939-5c5b-97a4-67f13d6945cd', 'fred.hopkins@example.com', 'Fred Hopkins', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('58e741d8-4262-5dd4-a80c-7a739ef94a26', 'nick.crebassa@example.com', 'Nick Crebassa', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', 'patrick.odonnell@example.com', 'Patrick O''Donnell', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('5e854a72-90d8-51b6-9244-2dba684e7cf1', 'dave.poirier@example.com', 'Dave Poirier', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('66bfddbf-b200-5e83-b07a-3d3890e50400', 'pamela.coakley@example.com', 'Pamela Coakley', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('67049597-d674-56d4-bb10-42ecc57917f5', 'guy.armstrong@example.com', 'Guy Armstrong', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('6f5678b8-60f4-5996-a1af-42f2ec44078e', 'patrick.obrill@example.com', 'Patrick O''Brill', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('70c54b5b-e38f-5077-8df3-2026b2e361b7', 'joni.wasserman@example.com', 'Joni Wasserman', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('766ffde4-19a7-5a25-b6ee-17cb475b9c0f', 'harry.marie@example.com', 'Harry Marie', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('824257af-be24-5397-b503-09784c787f2e', 'jennifer.halladay@example.com', 'Jennifer Halladay', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('856b63e8-13f8-5efb-8a08-3abc6a2beeb6', 'greg.hansen@example.com', 'Greg Hansen', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('8598c297-d72d-57f7-ba86-583419ef92de', 'neola.schneider@example.com', 'Neola Schneider', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('868afbd4-5c7c-549e-9791-52b5a50d1674', 'erica.bern@example.com', 'Erica Bern', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('8f53e1d2-eb81-5e38-92a8-d88293fad3fb', 'erica.hernandez@example.com', 'Erica Hernandez', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('8fce46e8-0c0c-50ac-aa48-8b0102c69a78', 'tracy.collins@example.com', 'Tracy Collins', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('925ce88e-65b3-581b-801f-24abd3a2aeca', 'ralph.arnett@example.com', 'Ralph Arnett', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('948584be-4057-5624-8024-775a0eaeb59a', 'jill.matthias@example.com', 'Jill Matthias', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('99662cac-94b7-57cf-8971-b02571c15b2b', 'karen.bern@example.com', 'Karen Bern', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('a7b7b9a8-4bb3-5908-98c3-47fe3d5d9b1a', 'roy.franzosisch@example.com', 'Roy Französisch', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('b11d87fb-53d8-5b74-805c-c8df81e5f983', 'yoseph.carroll@example.com', 'Yoseph Carroll', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('b153b3f3-7171-5b43-a6a3-3d95779df174', 'mick.hernandez@example.com', 'Mick Hernandez', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('b562ba48-4357-53b2-bf41-a8a2186469c9', 'james.lanier@example.com', 'James Lanier', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('b58dc9d5-f497-578a-9627-b6319c0a8e62', 'susan.vittorini@example.com', 'Susan Vittorini', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('b95cd0d4-8267-59df-ae74-9b42f6a02a9e', 'james.galang@example.com', 'James Galang', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('c2ba9437-0de0-54a7-bd5b-aad4c20c01be', 'jason.gross@example.com', 'Jason Gross', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('d3adfc14-ecd8-52aa-b8f9-4319c683c9b4', 'kristen.hastings@example.com', 'Kristen Hastings', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1'),
('dca8299d-d3e8-5bc1-8296-16d91e70555c', 'dan.reichenbach@example.com', 'Dan Reichenbach', '$argon2id$v=19$m=19456,t=2,p=1$oeJXTDQLLAemRdbxPdvN1A$2vHbvQm5RUDIOUKtHXRkD/NH1BIN4hDIbOtneTL6dKQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:54:31.758+00', '1');

insert into public.address (id, user_id, postal_address, is_default, added_at, last_used_at) values
('018f0000-0000-7000-8000-000000005a01', '018f0000-0000-7000-8000-000000005a00', '{"city": "Seattle", "line1": "1 Market Square", "line2": null, "region": "WA", "country": "US", "recipient": "Sue Support", "postalCode": "98101"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('018f0000-0000-7000-8000-00000000ad01', '018f0000-0000-7000-8000-00000000ad00', '{"city": "Seattle", "line1": "1 Market Square", "line2": null, "region": "WA", "country": "US", "recipient": "Amy Admin", "postalCode": "98101"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('018f0000-0000-7000-8000-00000000ada1', '018f0000-0000-7000-8000-00000000ada0', '{"city": "Seattle", "line1": "1 Market Square", "line2": null, "region": "WA", "country": "US", "recipient": "Ada Shopper", "postalCode": "98101"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('018f0000-0000-7000-8000-00000000be01', '018f0000-0000-7000-8000-00000000be00', '{"city": "Seattle", "line1": "1 Market Square", "line2": null, "region": "WA", "country": "US", "recipient": "Vera Vendor", "postalCode": "98101"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('018f0000-0000-7000-8000-00000000c001', '018f0000-0000-7000-8000-00000000c000', '{"city": "Seattle", "line1": "1 Market Square", "line2": null, "region": "WA", "country": "US", "recipient": "Cole Courier", "postalCode": "98101"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('01a2275f-d56f-7382-82ba-27459cd5106b', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:55:21.711+00', '2026-11-29 12:55:26.773+00'),
('01a22760-06e7-7749-8a15-a5937192340a', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:55:34.375+00', '2026-11-29 12:55:35.59+00'),
('01a22760-1393-70b2-bd74-0651aa80a671', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:55:37.619+00', '2026-11-29 12:55:38.284+00'),
('01a22760-256c-715b-985b-9a2f48701eeb', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:55:42.188+00', '2026-11-29 12:55:42.797+00'),
('01a22760-3192-731c-aaf4-07777c5fedce', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:55:45.298+00', '2026-11-29 12:55:45.767+00'),
('01a22760-39bf-7762-a05a-455d9983a36c', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:55:47.394+00', '2026-11-29 12:55:48.082+00'),
('01a22760-42ce-7379-a7c4-daaab7b74c33', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:55:49.71+00', '2026-11-29 12:55:50.091+00'),
('01a22760-4abd-7346-8f5e-5968f77e031b', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:55:51.741+00', '2026-11-29 12:55:52.577+00'),
('01a22760-5588-7310-ba06-88170b492269', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:55:54.504+00', '2026-11-29 12:55:54.947+00'),
('01a22760-608b-748b-8154-5695287a8ad3', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:55:57.323+00', '2026-11-29 12:55:57.992+00'),
('01a22760-6893-70f1-81dc-a1f1f100d598', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:55:59.379+00', '2026-11-29 12:55:59.731+00'),
('01a22760-705d-747a-9d6a-55d6a1cd2891', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:56:01.373+00', '2026-11-29 12:56:01.637+00'),
('01a22760-7528-712c-be24-57f607debcc0', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:56:02.601+00', '2026-11-29 12:56:03.027+00'),
('01a22760-7bd7-7457-9128-190d4dd49500', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:56:04.311+00', '2026-11-29 12:56:04.875+00'),
('01a22760-8081-75d4-8a4e-dba60460855a', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:56:05.505+00', '2026-11-29 12:56:06.008+00'),
('01a22760-87b1-70c5-a769-2de28592aea5', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:56:07.345+00', '2026-11-29 12:56:07.803+00'),
('01a22760-8ad6-7697-b9d1-a817defc07eb', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:56:08.15+00', '2026-11-29 12:56:08.538+00'),
('01a22760-8f64-7545-81c4-a60ee9d060c1', '01a22760-8d29-7460-a7df-4cdf456e65ab', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'true', '2026-11-29 12:56:09.316+00', NULL),
('01a22760-94c5-7462-b9a8-bbade1a28fc9', '01a2275f-c417-7669-a8e9-a69487030125', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'true', '2026-11-29 12:56:10.693+00', '2026-11-29 12:56:10.956+00'),
('05424fc8-7d7d-5bdd-b63c-101d79170b26', '58e741d8-4262-5dd4-a80c-7a739ef94a26', '{"city": "New Bedford", "line1": "550 Park Road", "line2": null, "region": "MA", "country": "US", "recipient": "Nick Crebassa", "postalCode": "02740"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('06f7c7cf-5731-5683-9f61-ca816b136530', 'b562ba48-4357-53b2-bf41-a8a2186469c9', '{"city": "Chandler", "line1": "91 Park Road", "line2": null, "region": "AZ", "country": "US", "recipient": "James Lanier", "postalCode": "85224"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('072fec31-eaec-5386-9c5e-844fc2bdfe10', '70c54b5b-e38f-5077-8df3-2026b2e361b7', '{"city": "Louisville", "line1": "541 Lake View", "line2": null, "region": "KY", "country": "US", "recipient": "Joni Wasserman", "postalCode": "40214"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('0ad1bd0b-5ad3-5b72-accf-47356abd5214', '856b63e8-13f8-5efb-8a08-3abc6a2beeb6', '{"city": "Round Rock", "line1": "640 Cedar Lane", "line2": null, "region": "TX", "country": "US", "recipient": "Greg Hansen", "postalCode": "78664"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('0b571a7a-7e38-557a-b11d-428f63bc07db', 'b95cd0d4-8267-59df-ae74-9b42f6a02a9e', '{"city": "Los Angeles", "line1": "274 Park Road", "line2": null, "region": "CA", "country": "US", "recipient": "James Galang", "postalCode": "90049"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('0ce05d47-91c1-5d34-b51d-6be6118c69d2', '766ffde4-19a7-5a25-b6ee-17cb475b9c0f', '{"city": "Seattle", "line1": "160 Mill Street", "line2": null, "region": "WA", "country": "US", "recipient": "Harry Marie", "postalCode": "98103"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('0e7dbd08-0f3e-5012-986b-dfbd963e15d7', '66bfddbf-b200-5e83-b07a-3d3890e50400', '{"city": "Loveland", "line1": "331 Park Road", "line2": null, "region": "CO", "country": "US", "recipient": "Pamela Coakley", "postalCode": "80538"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('0f943a2c-be75-5ad7-ae2d-5984621a06c8', '8fce46e8-0c0c-50ac-aa48-8b0102c69a78', '{"city": "Columbus", "line1": "867 Lake View", "line2": null, "region": "OH", "country": "US", "recipient": "Tracy Collins", "postalCode": "43229"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('11840ef7-57e6-5ed5-b049-b7d60b832ec6', '2105d49a-69f1-556c-b4bf-6c4ee32caf76', '{"city": "New York City", "line1": "499 Main Street", "line2": null, "region": "NY", "country": "US", "recipient": "Michael Chen", "postalCode": "10035"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('15f871f2-1415-5359-bb08-88b49ebb4aef', '4c5be571-0130-5c6c-8ad4-cc78657b59d7', '{"city": "New York City", "line1": "28 Maple Drive", "line2": null, "region": "NY", "country": "US", "recipient": "Cynthia Voltz", "postalCode": "10035"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('17cc6dd6-6c94-5363-8f33-a5dcf5c0ed0c', '113c86b7-ad26-5671-91cd-6358b53103e1', '{"city": "Seattle", "line1": "857 Main Street", "line2": null, "region": "WA", "country": "US", "recipient": "Alan Hwang", "postalCode": "98105"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('218fa7cb-08dd-5b33-96f5-a6319c40121f', '948584be-4057-5624-8024-775a0eaeb59a', '{"city": "Loveland", "line1": "684 Oak Avenue", "line2": null, "region": "CO", "country": "US", "recipient": "Jill Matthias", "postalCode": "80538"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('35825868-d3f8-5344-8546-3b59979258b3', '3d18da0d-9eb0-5e85-9b03-936b83e01e20', '{"city": "Fargo", "line1": "814 Lake View", "line2": null, "region": "ND", "country": "US", "recipient": "Christopher Schild", "postalCode": "58103"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('4c7a7154-0f5d-57ec-96e1-96e702874c09', '4f0bb727-da3d-5bd6-9cda-dc2fa3432d13', '{"city": "Columbus", "line1": "660 Oak Avenue", "line2": null, "region": "IN", "country": "US", "recipient": "Chuck Clark", "postalCode": "47201"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('58cea389-1817-5265-acb4-48494630d49f', 'a7b7b9a8-4bb3-5908-98c3-47fe3d5d9b1a', '{"city": "New York City", "line1": "656 Maple Drive", "line2": null, "region": "NY", "country": "US", "recipient": "Roy Französisch", "postalCode": "10024"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('5cb32d8e-e090-54c2-8582-ad03839e66a2', '868afbd4-5c7c-549e-9791-52b5a50d1674', '{"city": "Fairfield", "line1": "588 Cedar Lane", "line2": null, "region": "CA", "country": "US", "recipient": "Erica Bern", "postalCode": "94533"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('5e13adf7-6c4a-585b-bccc-4cf28603e7be', 'b11d87fb-53d8-5b74-805c-c8df81e5f983', '{"city": "Fremont", "line1": "842 Lake View", "line2": null, "region": "NE", "country": "US", "recipient": "Yoseph Carroll", "postalCode": "68025"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('626d4460-cf89-57db-b2f6-56908e1f88b4', 'dca8299d-d3e8-5bc1-8296-16d91e70555c', '{"city": "Newark", "line1": "917 High Street", "line2": null, "region": "OH", "country": "US", "recipient": "Dan Reichenbach", "postalCode": "43055"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('7038460d-1c64-5f1b-8246-10f7b28f6863', '925ce88e-65b3-581b-801f-24abd3a2aeca', '{"city": "New York City", "line1": "522 Main Street", "line2": null, "region": "NY", "country": "US", "recipient": "Ralph Arnett", "postalCode": "10035"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('71697f15-30bd-5fd6-931f-4566aa70cef1', '2223786e-8921-5ac8-ac72-29f4f3e42309', '{"city": "Rochester", "line1": "721 High Street", "line2": null, "region": "NY", "country": "US", "recipient": "Ann Chong", "postalCode": "14609"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('71e4063b-e1b6-55b0-ac62-a2068adc23ef', '8598c297-d72d-57f7-ba86-583419ef92de', '{"city": "Dallas", "line1": "469 Park Road", "line2": null, "region": "TX", "country": "US", "recipient": "Neola Schneider", "postalCode": "75220"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('76c3f89e-665a-5f50-98c0-06c93f04c304', '5877a57e-9939-5c5b-97a4-67f13d6945cd', '{"city": "Los Angeles", "line1": "65 Maple Drive", "line2": null, "region": "CA", "country": "US", "recipient": "Fred Hopkins", "postalCode": "90008"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('828f7ed9-7b60-5d54-86aa-9062524cb645', '1f284cf8-ee50-57b1-a020-83359e15d4d2', '{"city": "Lafayette", "line1": "681 Oak Avenue", "line2": null, "region": "LA", "country": "US", "recipient": "Christine Sundaresam", "postalCode": "70506"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('96d27599-a32a-50eb-b55e-b4469b61c43e', 'b153b3f3-7171-5b43-a6a3-3d95779df174', '{"city": "Huntsville", "line1": "99 Main Street", "line2": null, "region": "AL", "country": "US", "recipient": "Mick Hernandez", "postalCode": "35810"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('980d17e9-d708-5134-9506-72f17d26bb94', '67049597-d674-56d4-bb10-42ecc57917f5', '{"city": "Dallas", "line1": "359 High Street", "line2": null, "region": "TX", "country": "US", "recipient": "Guy Armstrong", "postalCode": "75081"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('997288f6-22d4-55b3-837f-7e342790fa96', '824257af-be24-5397-b503-09784c787f2e', '{"city": "Hialeah", "line1": "417 Park Road", "line2": null, "region": "FL", "country": "US", "recipient": "Jennifer Halladay", "postalCode": "33012"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('ab0335b8-4d30-5072-a068-042e20151d28', '99662cac-94b7-57cf-8971-b02571c15b2b', '{"city": "Odessa", "line1": "965 Maple Drive", "line2": null, "region": "TX", "country": "US", "recipient": "Karen Bern", "postalCode": "79762"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('aed5ced1-a2d4-56ae-a376-0d3323ed043b', '28d6496c-7c16-5602-88b8-d1013789d8af', '{"city": "Anaheim", "line1": "742 Maple Drive", "line2": null, "region": "CA", "country": "US", "recipient": "Ben Peterman", "postalCode": "92804"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('b53d1256-e5ee-5d02-8fa6-a39b7ca42c0b', '2babed82-b50a-5211-a953-74519464e05d', '{"city": "Louisville", "line1": "641 Lake View", "line2": null, "region": "KY", "country": "US", "recipient": "Katherine Hughes", "postalCode": "40214"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('bb597797-f745-59fd-83e5-80f53f3a8e75', 'b58dc9d5-f497-578a-9627-b6319c0a8e62', '{"city": "Albuquerque", "line1": "550 Cedar Lane", "line2": null, "region": "NM", "country": "US", "recipient": "Susan Vittorini", "postalCode": "87105"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('bbd26463-590a-551b-8e87-bac1b3b375bb', '55902bac-bf30-513c-98a0-1faad2658550', '{"city": "Everett", "line1": "888 Main Street", "line2": null, "region": "WA", "country": "US", "recipient": "Giulietta Dortch", "postalCode": "98208"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('c301a31f-9c56-54b1-b21c-f82a2e763199', '5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', '{"city": "New York City", "line1": "671 Park Road", "line2": null, "region": "NY", "country": "US", "recipient": "Patrick O''Donnell", "postalCode": "10009"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('cd5cf803-e237-5733-b8a8-6fea96e811ae', '8f53e1d2-eb81-5e38-92a8-d88293fad3fb', '{"city": "Nashville", "line1": "750 Cedar Lane", "line2": null, "region": "TN", "country": "US", "recipient": "Erica Hernandez", "postalCode": "37211"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('ce334328-8f04-5533-9aee-6c7ac1609955', '5e854a72-90d8-51b6-9244-2dba684e7cf1', '{"city": "Meridian", "line1": "359 Lake View", "line2": null, "region": "ID", "country": "US", "recipient": "Dave Poirier", "postalCode": "83642"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('d58c5f46-49b8-5a2a-a890-595274154887', 'c2ba9437-0de0-54a7-bd5b-aad4c20c01be', '{"city": "Long Beach", "line1": "251 Lake View", "line2": null, "region": "CA", "country": "US", "recipient": "Jason Gross", "postalCode": "90805"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('d9574b2f-61ee-5f7e-b26a-dc947852bc48', '4c8022e1-19a7-5b1d-83bc-ffb1720a4f0a', '{"city": "Edmonds", "line1": "603 Main Street", "line2": null, "region": "WA", "country": "US", "recipient": "Bruce Stewart", "postalCode": "98026"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('d9dab1b5-b0fe-532d-b036-9954640ed43d', '6f5678b8-60f4-5996-a1af-42f2ec44078e', '{"city": "Burlington", "line1": "660 Main Street", "line2": null, "region": "IA", "country": "US", "recipient": "Patrick O''Brill", "postalCode": "52601"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('eedeb98c-4b36-50b9-9603-403ffd32d224', 'd3adfc14-ecd8-52aa-b8f9-4319c683c9b4', '{"city": "San Francisco", "line1": "917 Maple Drive", "line2": null, "region": "CA", "country": "US", "recipient": "Kristen Hastings", "postalCode": "94110"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('f0bf80bb-f398-5273-bc2e-4c1b5be68c02', '04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', '{"city": "New York City", "line1": "799 Main Street", "line2": null, "region": "NY", "country": "US", "recipient": "Jennifer Ferguson", "postalCode": "10024"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('f48d4ac3-5ad0-5091-a0cf-6c3cf5551d36', '3f486543-1cd6-59fb-919a-1446503f5e8d', '{"city": "Peoria", "line1": "555 Cedar Lane", "line2": null, "region": "IL", "country": "US", "recipient": "Lori Olson", "postalCode": "61604"}', 'true', '2026-11-29 12:54:31.758+00', NULL),
('f6e64a38-a4ab-5752-98f8-d76863060d72', '0322f252-1bfd-5f8a-97de-2eedb7cfa9c0', '{"city": "Grand Rapids", "line1": "916 High Street", "line2": null, "region": "MI", "country": "US", "recipient": "Ken Brennan", "postalCode": "49505"}', 'true', '2026-11-29 12:54:31.758+00', NULL);

insert into public.payment_method (id, user_id, provider, provider_token, brand, last_four, expiry_month, expiry_year, is_default, added_at, last_used_at) values
('018f0000-0000-7000-8000-000000005a02', '018f0000-0000-7000-8000-000000005a00', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('018f0000-0000-7000-8000-00000000ad02', '018f0000-0000-7000-8000-00000000ad00', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('018f0000-0000-7000-8000-00000000ada2', '018f0000-0000-7000-8000-00000000ada0', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('018f0000-0000-7000-8000-00000000be02', '018f0000-0000-7000-8000-00000000be00', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('018f0000-0000-7000-8000-00000000c002', '018f0000-0000-7000-8000-00000000c000', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('01a2275f-e5fb-760e-b930-6ff481cdb00a', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:55:25.947+00', '2026-11-29 12:55:26.773+00'),
('01a22760-0957-7613-a8a3-cdb8a805e79a', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_decline', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:55:34.999+00', '2026-11-29 12:55:35.59+00'),
('01a22760-14ff-72fb-b336-b9036d841d0f', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:55:37.983+00', '2026-11-29 12:55:38.284+00'),
('01a22760-26cc-729c-acd7-48cc66d4f7f3', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:55:42.54+00', '2026-11-29 12:55:42.797+00'),
('01a22760-32a8-73a7-9c3c-c203fcf8cbf5', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:55:45.576+00', '2026-11-29 12:55:45.767+00'),
('01a22760-3b1b-739b-be8d-9971fa02f7ff', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:55:47.739+00', '2026-11-29 12:55:48.082+00'),
('01a22760-43af-768a-9992-adf74d0944bc', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:55:49.935+00', '2026-11-29 12:55:50.091+00'),
('01a22760-4b38-7543-b775-c57cff342023', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:55:51.864+00', '2026-11-29 12:55:52.577+00'),
('01a22760-56f1-73c1-9361-7d3ec762c2e7', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:55:54.865+00', '2026-11-29 12:55:54.947+00'),
('01a22760-616b-73a2-97f5-82b207331291', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:55:57.547+00', '2026-11-29 12:55:57.992+00'),
('01a22760-6974-7315-b383-0383f401778a', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:55:59.604+00', '2026-11-29 12:55:59.731+00'),
('01a22760-70f7-7722-af3d-104a89bfd5b7', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:56:01.527+00', '2026-11-29 12:56:01.637+00'),
('01a22760-7608-7043-bac2-bf2e1f1f2138', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:56:02.825+00', '2026-11-29 12:56:03.027+00'),
('01a22760-7d4a-73a5-9396-d5ca03922f75', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:56:04.682+00', '2026-11-29 12:56:04.875+00'),
('01a22760-81aa-7155-b27d-e5d9e86b2e32', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:56:05.802+00', '2026-11-29 12:56:06.008+00'),
('01a22760-88b2-71bc-a2d9-384ef930eb08', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:56:07.603+00', '2026-11-29 12:56:07.803+00'),
('01a22760-8be0-776e-9fad-a6829cbb3ef1', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:56:08.416+00', '2026-11-29 12:56:08.538+00'),
('01a22760-9019-7538-978a-39edf1915913', '01a22760-8d29-7460-a7df-4cdf456e65ab', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'true', '2026-11-29 12:56:09.497+00', NULL),
('01a22760-9562-720c-9d02-b790bc65e1ec', '01a2275f-c417-7669-a8e9-a69487030125', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'true', '2026-11-29 12:56:10.85+00', '2026-11-29 12:56:10.956+00'),
('01c8a377-cddd-5240-8fd7-2b9a10a143af', '3d18da0d-9eb0-5e85-9b03-936b83e01e20', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('056b2944-f02e-58c2-a3b1-a9cbb49e0047', 'b11d87fb-53d8-5b74-805c-c8df81e5f983', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('14a0a912-d09f-5aaf-8106-9cfedbc4d3a6', 'b95cd0d4-8267-59df-ae74-9b42f6a02a9e', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('16897433-60a7-5ac4-b19d-e93a49d21ba4', 'b58dc9d5-f497-578a-9627-b6319c0a8e62', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('17126a38-0fa7-599f-9ee1-ca54e4c27639', 'b153b3f3-7171-5b43-a6a3-3d95779df174', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('27b063f1-f684-5387-9299-46c14719c106', 'd3adfc14-ecd8-52aa-b8f9-4319c683c9b4', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('2eee9d87-0460-5eb4-a368-b7b6fe9bff6d', '856b63e8-13f8-5efb-8a08-3abc6a2beeb6', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('35ebe2f8-0fb5-5167-88f2-74967164a3d0', '6f5678b8-60f4-5996-a1af-42f2ec44078e', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('3d258e27-8b03-594b-82ed-bbcb6f71b739', '1f284cf8-ee50-57b1-a020-83359e15d4d2', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('55eeeea4-eb53-55c0-9df5-076bd89168de', 'a7b7b9a8-4bb3-5908-98c3-47fe3d5d9b1a', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('57516f9b-fb81-568e-bccd-bbfb21597a55', '55902bac-bf30-513c-98a0-1faad2658550', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('5a0ed754-6c8a-5dfe-9e8b-71cff0a5afed', '58e741d8-4262-5dd4-a80c-7a739ef94a26', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('5ab45628-16f0-52ad-b63d-9983f0d1e987', 'b562ba48-4357-53b2-bf41-a8a2186469c9', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('5bb258f7-1a52-5819-8805-a8d3b1a2fbac', '8f53e1d2-eb81-5e38-92a8-d88293fad3fb', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('72f99d21-0ce2-575e-b67d-0cf48087c97a', '5e854a72-90d8-51b6-9244-2dba684e7cf1', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('75ddf6ed-d66a-55c6-9724-f4bfd3b7da82', '4c5be571-0130-5c6c-8ad4-cc78657b59d7', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('76092a20-7b21-523d-b1d3-b897918ddf3b', '2223786e-8921-5ac8-ac72-29f4f3e42309', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('77127265-d04c-5839-97b1-8cc2bd29f36a', '3f486543-1cd6-59fb-919a-1446503f5e8d', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('89c59240-ff37-5ed7-a711-aa8ade4ca0ab', '925ce88e-65b3-581b-801f-24abd3a2aeca', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('91a83d0d-c3cc-5fad-9944-54e2606969fc', '67049597-d674-56d4-bb10-42ecc57917f5', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('93967045-c6f5-54c3-af97-c766f51d39fb', '2babed82-b50a-5211-a953-74519464e05d', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('98fa981e-98e1-5965-8699-8c87d0649714', '28d6496c-7c16-5602-88b8-d1013789d8af', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('9fc50dbf-7549-5c98-8e2f-67ee9ba0bbfc', '4f0bb727-da3d-5bd6-9cda-dc2fa3432d13', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('a5597ec5-6afb-5507-a227-97d254190f58', '5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('ab77e590-dc50-5645-b46a-cba46bf0a61c', '2105d49a-69f1-556c-b4bf-6c4ee32caf76', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('b1d412e9-fbcb-50a5-9550-6dda4b30a0b4', '70c54b5b-e38f-5077-8df3-2026b2e361b7', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('bce82c08-c63d-57a6-bb42-483f675b4eed', '0322f252-1bfd-5f8a-97de-2eedb7cfa9c0', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('be632948-5723-5d64-a3e2-8e1acc02510f', '824257af-be24-5397-b503-09784c787f2e', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('c1bcf75b-7629-5f73-9a72-dcef9b77acd9', '5877a57e-9939-5c5b-97a4-67f13d6945cd', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('c35ab2b8-7ac4-5aef-85a7-ff702574601f', '4c8022e1-19a7-5b1d-83bc-ffb1720a4f0a', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('c7b1a8fd-8637-59ca-bf70-bf57d401df9f', '948584be-4057-5624-8024-775a0eaeb59a', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('cc049352-042b-599e-b109-bb4423dad262', '8fce46e8-0c0c-50ac-aa48-8b0102c69a78', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('cf79a109-5add-5750-b768-10d6da7a233d', '113c86b7-ad26-5671-91cd-6358b53103e1', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('d20ad69d-fb35-58df-b8dc-eb5603b1b2dd', 'dca8299d-d3e8-5bc1-8296-16d91e70555c', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('dde00e0f-28ae-58fa-a5c8-a5efd6aa62fe', 'c2ba9437-0de0-54a7-bd5b-aad4c20c01be', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('e2d8837c-8fbc-5d5e-a472-ae6789ab818b', '04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('e410a10b-ba1d-54a4-8336-3b2b3d8df466', '8598c297-d72d-57f7-ba86-583419ef92de', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('e79df35b-cf94-577b-b70e-d04b26f55e79', '99662cac-94b7-57cf-8971-b02571c15b2b', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('ea8e060d-d089-5524-a0b7-bc739604ae72', '766ffde4-19a7-5a25-b6ee-17cb475b9c0f', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('ebfae130-a7b6-53ca-8e20-0484322bafbb', '66bfddbf-b200-5e83-b07a-3d3890e50400', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL),
('f49334b5-56fd-57ed-9b21-d0366ad19b22', '868afbd4-5c7c-549e-9791-52b5a50d1674', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:54:31.758+00', NULL);

insert into public.refresh_token (hash, session_id, expires_at, used_at) values
('LLrT-Hgq64V7Ev_okNWkFAGrwfmoUHmJnUuyMDv-ALk', '01a22760-96a1-7203-8a20-86c2ada3e758', '2026-12-29 12:56:11.171+00', NULL),
('McfNcwD0GR4Vq99RykhXgJwOktvjNbOLL00eU3xz1m0', '01a22760-8e80-7384-a136-2072d885f112', '2026-12-29 12:56:09.093+00', NULL),
('ZJNdFzMnBAKewyynDtYy6j1V6JNJkN5wvz_5TxTGYgg', '01a2275f-c2b6-7031-9a85-72c2c2478b68', '2026-12-29 12:55:16.966+00', NULL),
('cnYA_j03UwBE1hgQ5nWvsxtjtZx8wr56Y73eeUixpT0', '01a2275f-c6b8-7414-b3d6-92581009625f', '2026-12-29 12:55:17.982+00', NULL),
('fYVTBSfv68aN3dITICnZr_1OcOinSNz1ukA1C9RpdnA', '01a2275f-bc6f-7204-b56e-8454dfdcd9d3', '2026-12-29 12:55:15.345+00', NULL);

insert into public.session (id, user_id, opened_at, ended_at) values
('01a2275f-bc6f-7204-b56e-8454dfdcd9d3', '018f0000-0000-7000-8000-00000000ad00', '2026-11-29 12:55:15.312+00', NULL),
('01a2275f-c2b6-7031-9a85-72c2c2478b68', '018f0000-0000-7000-8000-00000000be00', '2026-11-29 12:55:16.918+00', NULL),
('01a2275f-c6b8-7414-b3d6-92581009625f', '01a2275f-c417-7669-a8e9-a69487030125', '2026-11-29 12:55:17.944+00', NULL),
('01a22760-8e80-7384-a136-2072d885f112', '01a22760-8d29-7460-a7df-4cdf456e65ab', '2026-11-29 12:56:09.088+00', NULL),
('01a22760-96a1-7203-8a20-86c2ada3e758', '01a2275f-c417-7669-a8e9-a69487030125', '2026-11-29 12:56:11.169+00', NULL);

insert into public.signing_key (kid, public_jwk, sealed_private_key, seal_id, created_at, active_from) values
('9ede8458-e4bb-44f3-8298-1c78d05f5f87', '{"x": "uuxGu7O0PPXW23E8N_p19565EDv5PAHK_D4c_aVVD-E", "crv": "Ed25519", "kty": "OKP"}', 'jGb2MWlYWLp0eS_dMhrbsnsEvnKy3CKlm-ttv28AHO0q0Yt-TyC4o8y5mspYhVZcQnEzOk4XZ0_BrljNZZ7vMKA5ZZVEewZW9gwwQZk87N2oApamQzbDDX8KB3gnSaaQOlLDMuvhrLRNHOfqV7ZSSrAz7E-w5YTSA3GoMfAsP7vxLvVCmof3kGdu6w8uA3NQItln', '1x3IiEmor8kS', '2026-11-29 12:54:42.885+00', '2026-11-29 12:49:42.885+00');

select setval('drizzle.kit_id_seq', 1);

select setval('drizzle.service_id_seq', 1);

select setval('messaging.outbox_sequence_seq', 2);
