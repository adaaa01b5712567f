-- Run by the owner of the database, after the first start and after updates that change this file: from then on the program signs in
-- as synergies_app, and PostgreSQL itself refuses to change or remove what the trail holds. Migrations and the engine's own schema are still run by the owner
-- (spring.flyway.user, camunda.bpm.database.schema-update).
grant usage on schema public to synergies_app;
grant select, insert, update, delete on all tables in schema public to synergies_app;
grant usage on all sequences in schema public to synergies_app;
alter default privileges in schema public grant select, insert, update, delete on tables to synergies_app;
alter default privileges in schema public grant usage on sequences to synergies_app;

revoke update, delete, truncate on audit_act, audit_seal, audit_seal_head, audit_anchor, audit_key from synergies_app;
-- What the rules decided, by which of them, and what people ruled upon it.
revoke update, delete, truncate on decision, decision_ruling, audit_verdict_rule from synergies_app;
-- What decided, and since when, is kept as it was.
revoke update, delete, truncate on rule_set, rule_set_file, rule_set_activation from synergies_app;
-- The ends of the chains move on; what seals say of them cannot be undone.
revoke delete, truncate on audit_chain from synergies_app;
-- A reason is erased with the person it is about, never rewritten.
revoke update, truncate on audit_reason from synergies_app;
revoke insert, delete, truncate on audit_turn from synergies_app;
revoke insert, update, delete, truncate on flyway_schema_history from synergies_app;
