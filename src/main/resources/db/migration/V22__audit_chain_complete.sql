-- Every act is in its chain now (V21); from here on nothing is without.
alter table audit_act alter column place set not null;
alter table audit_act alter column facts set not null;
alter table audit_act alter column reason_commitment set not null;
alter table audit_act alter column previous_hash set not null;
alter table audit_act alter column hash set not null;
alter table audit_act drop column reason;
drop index audit_act_case;
create unique index audit_act_case on audit_act (case_id, place);
create index audit_act_programme on audit_act (programme, id);
