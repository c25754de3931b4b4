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
('01a2272e-def2-764b-9fbb-fd0f576e563c', '2026-11-29 12:01:52.955811+00'),
('01a2272e-ef15-703c-a783-0b1d35e673f3', '2026-11-29 12:01:57.066587+00'),
('01a2272e-f930-73f9-9547-e13bfdc664fe', '2026-11-29 12:01:59.713182+00'),
('01a2272f-196d-763f-9c0b-1f9a9f7f6c9c', '2026-11-29 12:02:07.957444+00'),
('01a2272f-3ced-7271-858f-37974c31a56a', '2026-11-29 12:02:17.071771+00'),
('01a2272f-5048-7436-9363-05b6810c5af0', '2026-11-29 12:02:21.965992+00'),
('01a2272f-5f0f-74bb-98de-83b5eed94a85', '2026-11-29 12:02:25.716414+00'),
('01a2272f-7020-71f7-8a5c-fe4056cb0222', '2026-11-29 12:02:30.107825+00'),
('01a2272f-7c75-772d-81d5-e17ba107fa66', '2026-11-29 12:02:33.28744+00'),
('01a2272f-8725-76f5-b288-19a69ca4b020', '2026-11-29 12:02:35.99531+00'),
('01a2272f-92c9-76ea-9e80-1f082cddc455', '2026-11-29 12:02:38.992568+00'),
('01a2272f-9946-77b1-9aa8-c2f68af0d301', '2026-11-29 12:02:40.633626+00'),
('01a2272f-a0c1-7473-8b8b-56fa04eb6afd', '2026-11-29 12:02:42.557687+00'),
('01a2272f-a558-704c-a113-6a4e24d96328', '2026-11-29 12:02:43.695901+00'),
('01a2272f-acaa-769a-88af-451ab9276283', '2026-11-29 12:02:45.603021+00'),
('01a2272f-b156-747c-be47-ba16adc8dbea', '2026-11-29 12:02:46.811651+00'),
('01a2272f-c3b0-7087-a7fb-c963504193c7', '2026-11-29 12:02:51.500308+00');

insert into messaging.outbox (event_id, sequence, type, subject, shard, envelope, created_at, "position") values
('01a2272e-c8a5-7742-ab1c-3ebb2c009025', '1', 'agora.user.registered.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272e-c8a5-7742-ab1c-3ebb2c009025", "data": {"email": "grace.8b4a6bbf@example.com", "userId": "01a2272e-c876-7185-bbb4-45ec5033db29", "displayName": "Grace Hopper", "registeredAt": "2026-11-29T12:01:47.126Z"}, "time": "2026-11-29T12:01:47.173Z", "type": "agora.user.registered.v1", "source": "/agora/user", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-6fcd5df461c2c786af6660a7b8c1f5b1-cb8d5427ec208993-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:47.162872+00', '1'),
('01a2272f-b388-77d7-a0d5-edf959196845', '2', 'agora.user.registered.v1', '01a2272f-b28b-7219-b0dd-974409374735', '1', '{"id": "01a2272f-b388-77d7-a0d5-edf959196845", "data": {"email": "grace.04bc96a1@example.com", "userId": "01a2272f-b28b-7219-b0dd-974409374735", "displayName": "Grace Hopper", "registeredAt": "2026-11-29T12:02:47.051Z"}, "time": "2026-11-29T12:02:47.304Z", "type": "agora.user.registered.v1", "source": "/agora/user", "subject": "01a2272f-b28b-7219-b0dd-974409374735", "specversion": "1.0", "traceparent": "00-a5bdb85d1be4d1db96beedc093f9cc18-6fed36d0d7d867bd-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:47.265207+00', '2');

insert into messaging.outbox_head (id, "position") values
('1', '2');

insert into messaging.seeded (at) values
('2026-11-29 12:01:09.297086+00');

insert into public.account (id, email, display_name, password_hash, roles, locale, registered_at, version) values
('018f0000-0000-7000-8000-000000005a00', 'support@example.com', 'Sue Support', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{SUPPORT}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('018f0000-0000-7000-8000-00000000ad00', 'admin@example.com', 'Amy Admin', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{ADMIN}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('018f0000-0000-7000-8000-00000000ada0', 'ada@example.com', 'Ada Shopper', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('018f0000-0000-7000-8000-00000000be00', 'vendor@example.com', 'Vera Vendor', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{VENDOR}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('018f0000-0000-7000-8000-00000000c000', 'courier@example.com', 'Cole Courier', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{COURIER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('01a2272e-c876-7185-bbb4-45ec5033db29', 'grace.8b4a6bbf@example.com', 'Grace Hopper', '$argon2id$v=19$m=19456,t=2,p=1$GR0H99SF3Mq7xLsZa3x4Eg$lS1+vI4x8a4GCQi5IPIFjlmWekIZZwSY4I686B5Xv14', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:47.126+00', '1'),
('01a2272f-b28b-7219-b0dd-974409374735', 'grace.04bc96a1@example.com', 'Grace Hopper', '$argon2id$v=19$m=19456,t=2,p=1$2tAfJCe0J59GxVXpyxSqtw$ZGYQGo4Wkr4iS5Aape4iyhXiJQPyrSInurON6a7PRh8', '{CUSTOMER}', 'en-US', '2026-11-29 12:02:47.051+00', '1'),
('020189f7-9f64-5c3d-97d2-dd82fb289adc', 'hunter.glantz@example.com', 'Hunter Glantz', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('0322f252-1bfd-5f8a-97de-2eedb7cfa9c0', 'ken.brennan@example.com', 'Ken Brennan', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', 'jennifer.ferguson@example.com', 'Jennifer Ferguson', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('113c86b7-ad26-5671-91cd-6358b53103e1', 'alan.hwang@example.com', 'Alan Hwang', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('1f284cf8-ee50-57b1-a020-83359e15d4d2', 'christine.sundaresam@example.com', 'Christine Sundaresam', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('2105d49a-69f1-556c-b4bf-6c4ee32caf76', 'michael.chen@example.com', 'Michael Chen', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('2223786e-8921-5ac8-ac72-29f4f3e42309', 'ann.chong@example.com', 'Ann Chong', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('28d6496c-7c16-5602-88b8-d1013789d8af', 'ben.peterman@example.com', 'Ben Peterman', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('2babed82-b50a-5211-a953-74519464e05d', 'katherine.hughes@example.com', 'Katherine Hughes', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('3d18da0d-9eb0-5e85-9b03-936b83e01e20', 'christopher.schild@example.com', 'Christopher Schild', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('3f486543-1cd6-59fb-919a-1446503f5e8d', 'lori.olson@example.com', 'Lori Olson', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('4c5be571-0130-5c6c-8ad4-cc78657b59d7', 'cynthia.voltz@example.com', 'Cynthia Voltz', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('4c8022e1-19a7-5b1d-83bc-ffb1720a4f0a', 'bruce.stewart@example.com', 'Bruce Stewart', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('4f0bb727-da3d-5bd6-9cda-dc2fa3432d13', 'chuck.clark@example.com', 'Chuck Clark', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('55902bac-bf30-513c-98a0-1faad2658550', 'giulietta.dortch@example.com', 'Giulietta Dortch', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('5877a57e-9939-5c5b-97a4-67f13d6945cd', 'fred.hopkins@example.com', 'Fred Hopkins', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('58e741d8-4262-5dd4-a80c-7a739ef94a26', 'nick.crebassa@example.com', 'Nick Crebassa', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', 'patrick.odonnell@example.com', 'Patrick O''Donnell', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('5e854a72-90d8-51b6-9244-2dba684e7cf1', 'dave.poirier@example.com', 'Dave Poirier', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('66bfddbf-b200-5e83-b07a-3d3890e50400', 'pamela.coakley@example.com', 'Pamela Coakley', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('67049597-d674-56d4-bb10-42ecc57917f5', 'guy.armstrong@example.com', 'Guy Armstrong', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('6f5678b8-60f4-5996-a1af-42f2ec44078e', 'patrick.obrill@example.com', 'Patrick O''Brill', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('70c54b5b-e38f-5077-8df3-2026b2e361b7', 'joni.wasserman@example.com', 'Joni Wasserman', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('766ffde4-19a7-5a25-b6ee-17cb475b9c0f', 'harry.marie@example.com', 'Harry Marie', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('824257af-be24-5397-b503-09784c787f2e', 'jennifer.halladay@example.com', 'Jennifer Halladay', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('856b63e8-13f8-5efb-8a08-3abc6a2beeb6', 'greg.hansen@example.com', 'Greg Hansen', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('8598c297-d72d-57f7-ba86-583419ef92de', 'neola.schneider@example.com', 'Neola Schneider', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('868afbd4-5c7c-549e-9791-52b5a50d1674', 'erica.bern@example.com', 'Erica Bern', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('8f53e1d2-eb81-5e38-92a8-d88293fad3fb', 'erica.hernandez@example.com', 'Erica Hernandez', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('8fce46e8-0c0c-50ac-aa48-8b0102c69a78', 'tracy.collins@example.com', 'Tracy Collins', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('925ce88e-65b3-581b-801f-24abd3a2aeca', 'ralph.arnett@example.com', 'Ralph Arnett', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('948584be-4057-5624-8024-775a0eaeb59a', 'jill.matthias@example.com', 'Jill Matthias', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('99662cac-94b7-57cf-8971-b02571c15b2b', 'karen.bern@example.com', 'Karen Bern', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('a7b7b9a8-4bb3-5908-98c3-47fe3d5d9b1a', 'roy.franzosisch@example.com', 'Roy Französisch', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('b11d87fb-53d8-5b74-805c-c8df81e5f983', 'yoseph.carroll@example.com', 'Yoseph Carroll', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('b153b3f3-7171-5b43-a6a3-3d95779df174', 'mick.hernandez@example.com', 'Mick Hernandez', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('b562ba48-4357-53b2-bf41-a8a2186469c9', 'james.lanier@example.com', 'James Lanier', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('b58dc9d5-f497-578a-9627-b6319c0a8e62', 'susan.vittorini@example.com', 'Susan Vittorini', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('b95cd0d4-8267-59df-ae74-9b42f6a02a9e', 'james.galang@example.com', 'James Galang', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('c2ba9437-0de0-54a7-bd5b-aad4c20c01be', 'jason.gross@example.com', 'Jason Gross', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('d3adfc14-ecd8-52aa-b8f9-4319c683c9b4', 'kristen.hastings@example.com', 'Kristen Hastings', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1'),
('dca8299d-d3e8-5bc1-8296-16d91e70555c', 'dan.reichenbach@example.com', 'Dan Reichenbach', '$argon2id$v=19$m=19456,t=2,p=1$zun+a3+zdRWTZTArCS86uA$DdLtQUJZmd43G7ERA2FwFp8C5RbjTtQv2tQ1x/b+qWQ', '{CUSTOMER}', 'en-US', '2026-11-29 12:01:09.146+00', '1');

insert into public.address (id, user_id, postal_address, is_default, added_at, last_used_at) values
('018f0000-0000-7000-8000-000000005a01', '018f0000-0000-7000-8000-000000005a00', '{"city": "Seattle", "line1": "1 Market Square", "line2": null, "region": "WA", "country": "US", "recipient": "Sue Support", "postalCode": "98101"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('018f0000-0000-7000-8000-00000000ad01', '018f0000-0000-7000-8000-00000000ad00', '{"city": "Seattle", "line1": "1 Market Square", "line2": null, "region": "WA", "country": "US", "recipient": "Amy Admin", "postalCode": "98101"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('018f0000-0000-7000-8000-00000000ada1', '018f0000-0000-7000-8000-00000000ada0', '{"city": "Seattle", "line1": "1 Market Square", "line2": null, "region": "WA", "country": "US", "recipient": "Ada Shopper", "postalCode": "98101"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('018f0000-0000-7000-8000-00000000be01', '018f0000-0000-7000-8000-00000000be00', '{"city": "Seattle", "line1": "1 Market Square", "line2": null, "region": "WA", "country": "US", "recipient": "Vera Vendor", "postalCode": "98101"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('018f0000-0000-7000-8000-00000000c001', '018f0000-0000-7000-8000-00000000c000', '{"city": "Seattle", "line1": "1 Market Square", "line2": null, "region": "WA", "country": "US", "recipient": "Cole Courier", "postalCode": "98101"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('01a2272e-d212-773a-8f31-7d8614a7215a', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:01:49.586+00', '2026-11-29 12:01:52.857+00'),
('01a2272e-ebf7-7784-917d-9f9f878d664f', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:01:56.22+00', '2026-11-29 12:01:56.964+00'),
('01a2272e-f6f5-71e9-af55-b7d21e8a3e9f', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:01:59.029+00', '2026-11-29 12:01:59.567+00'),
('01a2272f-143b-7431-8d89-83bd3065d1a2', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:06.523+00', '2026-11-29 12:02:07.789+00'),
('01a2272f-37fc-7688-8201-d5a2ef15bea1', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:15.676+00', '2026-11-29 12:02:16.898+00'),
('01a2272f-4bce-713e-8b8a-ffcdb25f00f6', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:20.75+00', '2026-11-29 12:02:21.863+00'),
('01a2272f-5c28-7494-9558-c897a51781a8', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:24.936+00', '2026-11-29 12:02:25.645+00'),
('01a2272f-6c04-7020-a2c7-878bbd5a2e2d', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:28.996+00', '2026-11-29 12:02:30.011+00'),
('01a2272f-7a75-70c4-a335-e6665e2605d4', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:32.693+00', '2026-11-29 12:02:33.177+00'),
('01a2272f-843d-735a-886f-ce7d013d86cb', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:35.197+00', '2026-11-29 12:02:35.913+00'),
('01a2272f-904f-77c4-b12c-9b9a9b9f7d07', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:38.287+00', '2026-11-29 12:02:38.913+00'),
('01a2272f-977b-7509-8a4e-b87c66c13c31', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:40.123+00', '2026-11-29 12:02:40.563+00'),
('01a2272f-9ef9-72c6-a4b2-d75b15ef27db', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:42.041+00', '2026-11-29 12:02:42.489+00'),
('01a2272f-a3b9-7695-83a2-595239e37d5d', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:43.257+00', '2026-11-29 12:02:43.648+00'),
('01a2272f-aa52-7192-9119-5dd385d1fe46', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:44.946+00', '2026-11-29 12:02:45.531+00'),
('01a2272f-ae62-70f3-b522-285e8ff707ee', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'false', '2026-11-29 12:02:45.986+00', '2026-11-29 12:02:46.695+00'),
('01a2272f-b623-7443-82b1-3a335d8f8fb4', '01a2272f-b28b-7219-b0dd-974409374735', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'true', '2026-11-29 12:02:47.971+00', NULL),
('01a2272f-c11d-77c2-93e8-2f881d6458fc', '01a2272e-c876-7185-bbb4-45ec5033db29', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', 'true', '2026-11-29 12:02:50.782+00', '2026-11-29 12:02:51.392+00'),
('05424fc8-7d7d-5bdd-b63c-101d79170b26', '58e741d8-4262-5dd4-a80c-7a739ef94a26', '{"city": "New Bedford", "line1": "550 Park Road", "line2": null, "region": "MA", "country": "US", "recipient": "Nick Crebassa", "postalCode": "02740"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('06f7c7cf-5731-5683-9f61-ca816b136530', 'b562ba48-4357-53b2-bf41-a8a2186469c9', '{"city": "Chandler", "line1": "91 Park Road", "line2": null, "region": "AZ", "country": "US", "recipient": "James Lanier", "postalCode": "85224"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('072fec31-eaec-5386-9c5e-844fc2bdfe10', '70c54b5b-e38f-5077-8df3-2026b2e361b7', '{"city": "Louisville", "line1": "541 Lake View", "line2": null, "region": "KY", "country": "US", "recipient": "Joni Wasserman", "postalCode": "40214"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('0ad1bd0b-5ad3-5b72-accf-47356abd5214', '856b63e8-13f8-5efb-8a08-3abc6a2beeb6', '{"city": "Round Rock", "line1": "640 Cedar Lane", "line2": null, "region": "TX", "country": "US", "recipient": "Greg Hansen", "postalCode": "78664"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('0b571a7a-7e38-557a-b11d-428f63bc07db', 'b95cd0d4-8267-59df-ae74-9b42f6a02a9e', '{"city": "Los Angeles", "line1": "274 Park Road", "line2": null, "region": "CA", "country": "US", "recipient": "James Galang", "postalCode": "90049"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('0ce05d47-91c1-5d34-b51d-6be6118c69d2', '766ffde4-19a7-5a25-b6ee-17cb475b9c0f', '{"city": "Seattle", "line1": "160 Mill Street", "line2": null, "region": "WA", "country": "US", "recipient": "Harry Marie", "postalCode": "98103"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('0e7dbd08-0f3e-5012-986b-dfbd963e15d7', '66bfddbf-b200-5e83-b07a-3d3890e50400', '{"city": "Loveland", "line1": "331 Park Road", "line2": null, "region": "CO", "country": "US", "recipient": "Pamela Coakley", "postalCode": "80538"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('0f943a2c-be75-5ad7-ae2d-5984621a06c8', '8fce46e8-0c0c-50ac-aa48-8b0102c69a78', '{"city": "Columbus", "line1": "867 Lake View", "line2": null, "region": "OH", "country": "US", "recipient": "Tracy Collins", "postalCode": "43229"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('11840ef7-57e6-5ed5-b049-b7d60b832ec6', '2105d49a-69f1-556c-b4bf-6c4ee32caf76', '{"city": "New York City", "line1": "499 Main Street", "line2": null, "region": "NY", "country": "US", "recipient": "Michael Chen", "postalCode": "10035"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('15f871f2-1415-5359-bb08-88b49ebb4aef', '4c5be571-0130-5c6c-8ad4-cc78657b59d7', '{"city": "New York City", "line1": "28 Maple Drive", "line2": null, "region": "NY", "country": "US", "recipient": "Cynthia Voltz", "postalCode": "10035"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('17cc6dd6-6c94-5363-8f33-a5dcf5c0ed0c', '113c86b7-ad26-5671-91cd-6358b53103e1', '{"city": "Seattle", "line1": "857 Main Street", "line2": null, "region": "WA", "country": "US", "recipient": "Alan Hwang", "postalCode": "98105"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('218fa7cb-08dd-5b33-96f5-a6319c40121f', '948584be-4057-5624-8024-775a0eaeb59a', '{"city": "Loveland", "line1": "684 Oak Avenue", "line2": null, "region": "CO", "country": "US", "recipient": "Jill Matthias", "postalCode": "80538"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('35825868-d3f8-5344-8546-3b59979258b3', '3d18da0d-9eb0-5e85-9b03-936b83e01e20', '{"city": "Fargo", "line1": "814 Lake View", "line2": null, "region": "ND", "country": "US", "recipient": "Christopher Schild", "postalCode": "58103"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('414f2ab2-236c-5b19-a14d-36ce43d80e8a', '020189f7-9f64-5c3d-97d2-dd82fb289adc', '{"city": "Oceanside", "line1": "550 Park Road", "line2": null, "region": "NY", "country": "US", "recipient": "Hunter Glantz", "postalCode": "11572"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('4c7a7154-0f5d-57ec-96e1-96e702874c09', '4f0bb727-da3d-5bd6-9cda-dc2fa3432d13', '{"city": "Columbus", "line1": "660 Oak Avenue", "line2": null, "region": "IN", "country": "US", "recipient": "Chuck Clark", "postalCode": "47201"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('58cea389-1817-5265-acb4-48494630d49f', 'a7b7b9a8-4bb3-5908-98c3-47fe3d5d9b1a', '{"city": "New York City", "line1": "656 Maple Drive", "line2": null, "region": "NY", "country": "US", "recipient": "Roy Französisch", "postalCode": "10024"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('5cb32d8e-e090-54c2-8582-ad03839e66a2', '868afbd4-5c7c-549e-9791-52b5a50d1674', '{"city": "Fairfield", "line1": "588 Cedar Lane", "line2": null, "region": "CA", "country": "US", "recipient": "Erica Bern", "postalCode": "94533"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('5e13adf7-6c4a-585b-bccc-4cf28603e7be', 'b11d87fb-53d8-5b74-805c-c8df81e5f983', '{"city": "Fremont", "line1": "842 Lake View", "line2": null, "region": "NE", "country": "US", "recipient": "Yoseph Carroll", "postalCode": "68025"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('626d4460-cf89-57db-b2f6-56908e1f88b4', 'dca8299d-d3e8-5bc1-8296-16d91e70555c', '{"city": "Newark", "line1": "917 High Street", "line2": null, "region": "OH", "country": "US", "recipient": "Dan Reichenbach", "postalCode": "43055"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('7038460d-1c64-5f1b-8246-10f7b28f6863', '925ce88e-65b3-581b-801f-24abd3a2aeca', '{"city": "New York City", "line1": "522 Main Street", "line2": null, "region": "NY", "country": "US", "recipient": "Ralph Arnett", "postalCode": "10035"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('71697f15-30bd-5fd6-931f-4566aa70cef1', '2223786e-8921-5ac8-ac72-29f4f3e42309', '{"city": "Rochester", "line1": "721 High Street", "line2": null, "region": "NY", "country": "US", "recipient": "Ann Chong", "postalCode": "14609"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('71e4063b-e1b6-55b0-ac62-a2068adc23ef', '8598c297-d72d-57f7-ba86-583419ef92de', '{"city": "Dallas", "line1": "469 Park Road", "line2": null, "region": "TX", "country": "US", "recipient": "Neola Schneider", "postalCode": "75220"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('76c3f89e-665a-5f50-98c0-06c93f04c304', '5877a57e-9939-5c5b-97a4-67f13d6945cd', '{"city": "Los Angeles", "line1": "65 Maple Drive", "line2": null, "region": "CA", "country": "US", "recipient": "Fred Hopkins", "postalCode": "90008"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('828f7ed9-7b60-5d54-86aa-9062524cb645', '1f284cf8-ee50-57b1-a020-83359e15d4d2', '{"city": "Lafayette", "line1": "681 Oak Avenue", "line2": null, "region": "LA", "country": "US", "recipient": "Christine Sundaresam", "postalCode": "70506"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('96d27599-a32a-50eb-b55e-b4469b61c43e', 'b153b3f3-7171-5b43-a6a3-3d95779df174', '{"city": "Huntsville", "line1": "99 Main Street", "line2": null, "region": "AL", "country": "US", "recipient": "Mick Hernandez", "postalCode": "35810"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('980d17e9-d708-5134-9506-72f17d26bb94', '67049597-d674-56d4-bb10-42ecc57917f5', '{"city": "Dallas", "line1": "359 High Street", "line2": null, "region": "TX", "country": "US", "recipient": "Guy Armstrong", "postalCode": "75081"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('997288f6-22d4-55b3-837f-7e342790fa96', '824257af-be24-5397-b503-09784c787f2e', '{"city": "Hialeah", "line1": "417 Park Road", "line2": null, "region": "FL", "country": "US", "recipient": "Jennifer Halladay", "postalCode": "33012"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('ab0335b8-4d30-5072-a068-042e20151d28', '99662cac-94b7-57cf-8971-b02571c15b2b', '{"city": "Odessa", "line1": "965 Maple Drive", "line2": null, "region": "TX", "country": "US", "recipient": "Karen Bern", "postalCode": "79762"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('aed5ced1-a2d4-56ae-a376-0d3323ed043b', '28d6496c-7c16-5602-88b8-d1013789d8af', '{"city": "Anaheim", "line1": "742 Maple Drive", "line2": null, "region": "CA", "country": "US", "recipient": "Ben Peterman", "postalCode": "92804"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('b53d1256-e5ee-5d02-8fa6-a39b7ca42c0b', '2babed82-b50a-5211-a953-74519464e05d', '{"city": "Louisville", "line1": "641 Lake View", "line2": null, "region": "KY", "country": "US", "recipient": "Katherine Hughes", "postalCode": "40214"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('bb597797-f745-59fd-83e5-80f53f3a8e75', 'b58dc9d5-f497-578a-9627-b6319c0a8e62', '{"city": "Albuquerque", "line1": "550 Cedar Lane", "line2": null, "region": "NM", "country": "US", "recipient": "Susan Vittorini", "postalCode": "87105"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('bbd26463-590a-551b-8e87-bac1b3b375bb', '55902bac-bf30-513c-98a0-1faad2658550', '{"city": "Everett", "line1": "888 Main Street", "line2": null, "region": "WA", "country": "US", "recipient": "Giulietta Dortch", "postalCode": "98208"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('c301a31f-9c56-54b1-b21c-f82a2e763199', '5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', '{"city": "New York City", "line1": "671 Park Road", "line2": null, "region": "NY", "country": "US", "recipient": "Patrick O''Donnell", "postalCode": "10009"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('cd5cf803-e237-5733-b8a8-6fea96e811ae', '8f53e1d2-eb81-5e38-92a8-d88293fad3fb', '{"city": "Nashville", "line1": "750 Cedar Lane", "line2": null, "region": "TN", "country": "US", "recipient": "Erica Hernandez", "postalCode": "37211"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('ce334328-8f04-5533-9aee-6c7ac1609955', '5e854a72-90d8-51b6-9244-2dba684e7cf1', '{"city": "Meridian", "line1": "359 Lake View", "line2": null, "region": "ID", "country": "US", "recipient": "Dave Poirier", "postalCode": "83642"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('d58c5f46-49b8-5a2a-a890-595274154887', 'c2ba9437-0de0-54a7-bd5b-aad4c20c01be', '{"city": "Long Beach", "line1": "251 Lake View", "line2": null, "region": "CA", "country": "US", "recipient": "Jason Gross", "postalCode": "90805"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('d9574b2f-61ee-5f7e-b26a-dc947852bc48', '4c8022e1-19a7-5b1d-83bc-ffb1720a4f0a', '{"city": "Edmonds", "line1": "603 Main Street", "line2": null, "region": "WA", "country": "US", "recipient": "Bruce Stewart", "postalCode": "98026"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('d9dab1b5-b0fe-532d-b036-9954640ed43d', '6f5678b8-60f4-5996-a1af-42f2ec44078e', '{"city": "Burlington", "line1": "660 Main Street", "line2": null, "region": "IA", "country": "US", "recipient": "Patrick O''Brill", "postalCode": "52601"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('eedeb98c-4b36-50b9-9603-403ffd32d224', 'd3adfc14-ecd8-52aa-b8f9-4319c683c9b4', '{"city": "San Francisco", "line1": "917 Maple Drive", "line2": null, "region": "CA", "country": "US", "recipient": "Kristen Hastings", "postalCode": "94110"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('f0bf80bb-f398-5273-bc2e-4c1b5be68c02', '04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', '{"city": "New York City", "line1": "799 Main Street", "line2": null, "region": "NY", "country": "US", "recipient": "Jennifer Ferguson", "postalCode": "10024"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('f48d4ac3-5ad0-5091-a0cf-6c3cf5551d36', '3f486543-1cd6-59fb-919a-1446503f5e8d', '{"city": "Peoria", "line1": "555 Cedar Lane", "line2": null, "region": "IL", "country": "US", "recipient": "Lori Olson", "postalCode": "61604"}', 'true', '2026-11-29 12:01:09.146+00', NULL),
('f6e64a38-a4ab-5752-98f8-d76863060d72', '0322f252-1bfd-5f8a-97de-2eedb7cfa9c0', '{"city": "Grand Rapids", "line1": "916 High Street", "line2": null, "region": "MI", "country": "US", "recipient": "Ken Brennan", "postalCode": "49505"}', 'true', '2026-11-29 12:01:09.146+00', NULL);

insert into public.payment_method (id, user_id, provider, provider_token, brand, last_four, expiry_month, expiry_year, is_default, added_at, last_used_at) values
('018f0000-0000-7000-8000-000000005a02', '018f0000-0000-7000-8000-000000005a00', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('018f0000-0000-7000-8000-00000000ad02', '018f0000-0000-7000-8000-00000000ad00', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('018f0000-0000-7000-8000-00000000ada2', '018f0000-0000-7000-8000-00000000ada0', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('018f0000-0000-7000-8000-00000000be02', '018f0000-0000-7000-8000-00000000be00', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('018f0000-0000-7000-8000-00000000c002', '018f0000-0000-7000-8000-00000000c000', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('01a2272e-ddba-7686-80a1-e2a1c0d6bb8c', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:01:52.57+00', '2026-11-29 12:01:52.857+00'),
('01a2272e-edac-771f-ae51-bd21d9072f22', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_decline', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:01:56.652+00', '2026-11-29 12:01:56.964+00'),
('01a2272e-f7cf-74ed-8184-d43c3122207f', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:01:59.247+00', '2026-11-29 12:01:59.567+00'),
('01a2272f-16e7-741e-9c4a-af8b1b5903b4', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:07.207+00', '2026-11-29 12:02:07.789+00'),
('01a2272f-3abd-7145-8b5f-01219f33065d', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:16.382+00', '2026-11-29 12:02:16.898+00'),
('01a2272f-4e27-7584-8c5d-919735daeb16', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:21.351+00', '2026-11-29 12:02:21.863+00'),
('01a2272f-5dbf-76af-bbbc-d9bc9074012e', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:25.343+00', '2026-11-29 12:02:25.645+00'),
('01a2272f-6e31-73f4-90ec-749c73738909', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:29.553+00', '2026-11-29 12:02:30.011+00'),
('01a2272f-7baf-7281-815a-74a475e91a42', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:33.007+00', '2026-11-29 12:02:33.177+00'),
('01a2272f-85cd-7734-8eb4-9b3fce1a53d8', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:35.597+00', '2026-11-29 12:02:35.913+00'),
('01a2272f-91ac-7637-934e-ed19fb77aa9a', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:38.637+00', '2026-11-29 12:02:38.913+00'),
('01a2272f-984b-72f4-91f9-82034acb09c8', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:40.331+00', '2026-11-29 12:02:40.563+00'),
('01a2272f-a010-70a8-9002-65473a49d233', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:42.32+00', '2026-11-29 12:02:42.489+00'),
('01a2272f-a48f-7140-b7e4-8179e61e30c6', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:43.471+00', '2026-11-29 12:02:43.648+00'),
('01a2272f-ab8d-7658-8e6d-7aa599c22ec1', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:45.261+00', '2026-11-29 12:02:45.531+00'),
('01a2272f-b001-762e-9f1d-bbb7e5972d66', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'false', '2026-11-29 12:02:46.401+00', '2026-11-29 12:02:46.695+00'),
('01a2272f-b73e-76cb-aa7d-a12921f97ad2', '01a2272f-b28b-7219-b0dd-974409374735', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'true', '2026-11-29 12:02:48.254+00', NULL),
('01a2272f-c278-76ec-aac7-f8446bbaf423', '01a2272e-c876-7185-bbb4-45ec5033db29', 'simulated', 'tok_approve', 'VISA', '4242', '12', '2031', 'true', '2026-11-29 12:02:51.128+00', '2026-11-29 12:02:51.392+00'),
('01c8a377-cddd-5240-8fd7-2b9a10a143af', '3d18da0d-9eb0-5e85-9b03-936b83e01e20', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('056b2944-f02e-58c2-a3b1-a9cbb49e0047', 'b11d87fb-53d8-5b74-805c-c8df81e5f983', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('14a0a912-d09f-5aaf-8106-9cfedbc4d3a6', 'b95cd0d4-8267-59df-ae74-9b42f6a02a9e', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('16897433-60a7-5ac4-b19d-e93a49d21ba4', 'b58dc9d5-f497-578a-9627-b6319c0a8e62', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('17126a38-0fa7-599f-9ee1-ca54e4c27639', 'b153b3f3-7171-5b43-a6a3-3d95779df174', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('27b063f1-f684-5387-9299-46c14719c106', 'd3adfc14-ecd8-52aa-b8f9-4319c683c9b4', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('2eee9d87-0460-5eb4-a368-b7b6fe9bff6d', '856b63e8-13f8-5efb-8a08-3abc6a2beeb6', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('35ebe2f8-0fb5-5167-88f2-74967164a3d0', '6f5678b8-60f4-5996-a1af-42f2ec44078e', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('3d258e27-8b03-594b-82ed-bbcb6f71b739', '1f284cf8-ee50-57b1-a020-83359e15d4d2', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('55eeeea4-eb53-55c0-9df5-076bd89168de', 'a7b7b9a8-4bb3-5908-98c3-47fe3d5d9b1a', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('57516f9b-fb81-568e-bccd-bbfb21597a55', '55902bac-bf30-513c-98a0-1faad2658550', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('5a0ed754-6c8a-5dfe-9e8b-71cff0a5afed', '58e741d8-4262-5dd4-a80c-7a739ef94a26', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('5ab45628-16f0-52ad-b63d-9983f0d1e987', 'b562ba48-4357-53b2-bf41-a8a2186469c9', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('5bb258f7-1a52-5819-8805-a8d3b1a2fbac', '8f53e1d2-eb81-5e38-92a8-d88293fad3fb', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('703ea75d-bc1b-5612-ad72-4e0c427d672f', '020189f7-9f64-5c3d-97d2-dd82fb289adc', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('72f99d21-0ce2-575e-b67d-0cf48087c97a', '5e854a72-90d8-51b6-9244-2dba684e7cf1', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('75ddf6ed-d66a-55c6-9724-f4bfd3b7da82', '4c5be571-0130-5c6c-8ad4-cc78657b59d7', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('76092a20-7b21-523d-b1d3-b897918ddf3b', '2223786e-8921-5ac8-ac72-29f4f3e42309', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('77127265-d04c-5839-97b1-8cc2bd29f36a', '3f486543-1cd6-59fb-919a-1446503f5e8d', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('89c59240-ff37-5ed7-a711-aa8ade4ca0ab', '925ce88e-65b3-581b-801f-24abd3a2aeca', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('91a83d0d-c3cc-5fad-9944-54e2606969fc', '67049597-d674-56d4-bb10-42ecc57917f5', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('93967045-c6f5-54c3-af97-c766f51d39fb', '2babed82-b50a-5211-a953-74519464e05d', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('98fa981e-98e1-5965-8699-8c87d0649714', '28d6496c-7c16-5602-88b8-d1013789d8af', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('9fc50dbf-7549-5c98-8e2f-67ee9ba0bbfc', '4f0bb727-da3d-5bd6-9cda-dc2fa3432d13', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('a5597ec5-6afb-5507-a227-97d254190f58', '5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('ab77e590-dc50-5645-b46a-cba46bf0a61c', '2105d49a-69f1-556c-b4bf-6c4ee32caf76', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('b1d412e9-fbcb-50a5-9550-6dda4b30a0b4', '70c54b5b-e38f-5077-8df3-2026b2e361b7', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('bce82c08-c63d-57a6-bb42-483f675b4eed', '0322f252-1bfd-5f8a-97de-2eedb7cfa9c0', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('be632948-5723-5d64-a3e2-8e1acc02510f', '824257af-be24-5397-b503-09784c787f2e', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('c1bcf75b-7629-5f73-9a72-dcef9b77acd9', '5877a57e-9939-5c5b-97a4-67f13d6945cd', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('c35ab2b8-7ac4-5aef-85a7-ff702574601f', '4c8022e1-19a7-5b1d-83bc-ffb1720a4f0a', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('c7b1a8fd-8637-59ca-bf70-bf57d401df9f', '948584be-4057-5624-8024-775a0eaeb59a', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('cc049352-042b-599e-b109-bb4423dad262', '8fce46e8-0c0c-50ac-aa48-8b0102c69a78', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('cf79a109-5add-5750-b768-10d6da7a233d', '113c86b7-ad26-5671-91cd-6358b53103e1', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('d20ad69d-fb35-58df-b8dc-eb5603b1b2dd', 'dca8299d-d3e8-5bc1-8296-16d91e70555c', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('dde00e0f-28ae-58fa-a5c8-a5efd6aa62fe', 'c2ba9437-0de0-54a7-bd5b-aad4c20c01be', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('e2d8837c-8fbc-5d5e-a472-ae6789ab818b', '04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('e410a10b-ba1d-54a4-8336-3b2b3d8df466', '8598c297-d72d-57f7-ba86-583419ef92de', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('e79df35b-cf94-577b-b70e-d04b26f55e79', '99662cac-94b7-57cf-8971-b02571c15b2b', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('ea8e060d-d089-5524-a0b7-bc739604ae72', '766ffde4-19a7-5a25-b6ee-17cb475b9c0f', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('ebfae130-a7b6-53ca-8e20-0484322bafbb', '66bfddbf-b200-5e83-b07a-3d3890e50400', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL),
('f49334b5-56fd-57ed-9b21-d0366ad19b22', '868afbd4-5c7c-549e-9791-52b5a50d1674', 'simulated', 'tok_approve', 'Visa', '4242', '12', '2030', 'true', '2026-11-29 12:01:09.146+00', NULL);

insert into public.refresh_token (hash, session_id, expires_at, used_at) values
('4hAPaAPhFnA91gykGa98SCcRVVOLMQE0TB_PsNDsQlY', '01a2272e-c7e5-7079-afea-1b58fcb1c98c', '2026-12-29 12:01:47.005+00', NULL),
('97u2Uq6_mLEmvToj4qerSk1S0YqVNFSlFL4QkvguCSc', '01a2272e-c5cb-744e-a018-aab4e0b9c76f', '2026-12-29 12:01:46.505+00', NULL),
('DvkN1odjBknfvm6DKAEsa5C11xwQOaaCPYYJsR1R3SQ', '01a2272f-c4b4-74c9-b257-97fbaeb2a014', '2026-12-29 12:02:51.707+00', NULL),
('l4SAl0kJJjTbNmA_l_h674vKv6I_5FiwuyF4nMMUeVs', '01a2272f-b44c-74e1-8d3d-d68fc84800db', '2026-12-29 12:02:47.503+00', NULL),
('wZlkGc_yyze_2yqJtAxdtM-NlpdTH40BLcH6FCoooNM', '01a2272e-caa7-706e-99a0-ad5eaf7f5f06', '2026-12-29 12:01:47.721+00', NULL);

insert into public.session (id, user_id, opened_at, ended_at) values
('01a2272e-c5cb-744e-a018-aab4e0b9c76f', '018f0000-0000-7000-8000-00000000ad00', '2026-11-29 12:01:46.443+00', NULL),
('01a2272e-c7e5-7079-afea-1b58fcb1c98c', '018f0000-0000-7000-8000-00000000be00', '2026-11-29 12:01:46.981+00', NULL),
('01a2272e-caa7-706e-99a0-ad5eaf7f5f06', '01a2272e-c876-7185-bbb4-45ec5033db29', '2026-11-29 12:01:47.687+00', NULL),
('01a2272f-b44c-74e1-8d3d-d68fc84800db', '01a2272f-b28b-7219-b0dd-974409374735', '2026-11-29 12:02:47.5+00', NULL),
('01a2272f-c4b4-74c9-b257-97fbaeb2a014', '01a2272e-c876-7185-bbb4-45ec5033db29', '2026-11-29 12:02:51.7+00', NULL);

insert into public.signing_key (kid, public_jwk, sealed_private_key, seal_id, created_at, active_from) values
('1d7f033c-8c00-4914-9ca1-1f404d76a4db', '{"x": "npOF40jreFufrs6xpNASgQqNqmGTpDtomEIfSLGGG34", "crv": "Ed25519", "kty": "OKP"}', 'Gy01GxyDqtE4AIoSLrPAC0sLTzMAzt_vUYSa_nnjBObTzdaP0lbsHVmul2c2Zb1NFiwfxk9PhpxdjtJs4MDiCGPiYxNM6Aq-6iEPSQGHYubBiVysErYruGRmhXjh5Xhfdtwu2prjNeLzUh2ghb0QJqZSFsIq8qmP9nRhpl3wFur-P-vW9Ivp2ub6KoNVIbOErNHb', '1x3IiEmor8kS', '2026-11-29 12:01:19.022+00', '2026-11-29 11:56:19.022+00');

select setval('drizzle.kit_id_seq', 1);

select setval('drizzle.service_id_seq', 1);

select setval('messaging.outbox_sequence_seq', 2);
