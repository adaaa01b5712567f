-- Whom a document is about, such as candidate C3 of a recruitment; and when its content and its name were erased.
alter table document add column subject varchar(40) default '' not null;
alter table document add column erased_at timestamp with time zone;
