-- Of which programme a case is, as the module that opened it said. The engine's variable of that name is not asked any more. For the
-- cases that were opened before, their first acts say it.
create table case_programme (
    case_id varchar(255) not null primary key,
    programme varchar(64) not null
);

insert into case_programme (case_id, programme) select case_id, programme from audit_case where programme <> '';
