-- The scheme that funds a programme, empty for the one that the rules take where none is named; and what a financer is to it.
alter table programme add column scheme varchar(40) default '' not null;
alter table programme_financer add column role varchar(20);
