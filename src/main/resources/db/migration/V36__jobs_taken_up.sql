-- The files of exports, which every node reads. Those that were written to a directory are no longer found: they have to be asked for
-- again.
create table audit_export_part (
    export_id bigint not null references audit_export (id),
    place integer not null,
    content bytea not null,
    primary key (export_id, place)
);

update audit_export set status = 'EXPIRED' where status = 'DONE';

-- What was waiting or running when the program was replaced is taken up.
insert into job (kind, subject, title, page, lane, state, owner, authorities, attempt, tries, done, total, failure,
    failure_arguments, node, requested_at)
select 'import', cast(id as varchar(80)), file_name, '/programmes/' || programme || '/imports/' || cast(id as varchar(20)),
    'import/' || programme, 'WAITING', requested_by, requester_groups, 0, 0, 0, 0, '', '', '', requested_at
from import_job where status in ('QUEUED', 'RUNNING') order by id;

insert into job (kind, subject, title, page, lane, state, owner, authorities, attempt, tries, done, total, failure,
    failure_arguments, node, requested_at)
select 'detection', cast(id as varchar(80)), programme, '/programmes/' || programme || '/synergies',
    'detection/' || programme, 'WAITING', requested_by, '', 0, 0, 0, 0, '', '', '', requested_at
from synergy_detection where status in ('QUEUED', 'RUNNING') order by id;

insert into job (kind, subject, title, page, lane, state, owner, authorities, attempt, tries, done, total, failure,
    failure_arguments, node, requested_at)
select 'export', cast(id as varchar(80)), 'synergies-audit-' || cast(id as varchar(20)), '/audit/exports', '', 'WAITING',
    requested_by, requester_groups, 0, 0, 0, 0, '', '', '', requested_at
from audit_export where status in ('QUEUED', 'RUNNING') order by id;

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'job', cast(id as varchar(100)), current_timestamp, false, 1 from job;

-- With whose rights a job runs is known by the job.
alter table import_job drop column requester_groups;
alter table audit_export drop column requester_groups;
