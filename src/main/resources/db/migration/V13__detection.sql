-- What was proposed is found again when the program starts: the rules have another version.
delete from synergy_proposal_flow;
delete from synergy_proposal;

-- Sentences are made when somebody reads them: a proposal keeps what each criterion says as a letter (P, R, F).
alter table synergy_proposal drop column reasons;
alter table synergy_proposal add column outcomes varchar(100) default '' not null;
-- Resource and dimension of a pooling, which are regrouped together; empty for a substitution.
alter table synergy_proposal add column pool varchar(80) default '' not null;
alter table synergy_proposal add column co2_tonnes numeric(30, 2);
-- By what proposals are listed besides their saving; a figure that is missing counts as 0.
alter table synergy_proposal add column tonnes_ranking numeric(30, 2) default 0 not null;
alter table synergy_proposal add column co2_ranking numeric(30, 2) default 0 not null;

-- In the order of the lists, so that a page is read without sorting all.
drop index synergy_proposal_rank;
create index synergy_proposal_saving on synergy_proposal (programme, ranking desc, id);
create index synergy_proposal_tonnes on synergy_proposal (programme, tonnes_ranking desc, id);
create index synergy_proposal_co2 on synergy_proposal (programme, co2_ranking desc, id);
create index synergy_proposal_pool on synergy_proposal (programme, pool);

-- The versions of flow and company that a detection judged last: what has another one now is judged again. Without a
-- reference to company_flow: a row outlives its flow until the flow's pool is regrouped.
create table synergy_judged_flow (
    flow_id bigint primary key,
    programme varchar(40) not null references programme (code),
    flow_version integer not null,
    company_version integer not null,
    bound numeric(30, 6) not null,
    pool varchar(80) not null
);

create index synergy_judged_flow_programme on synergy_judged_flow (programme);

-- How many flows a detection looked at again, and whether that was all of them.
alter table synergy_detection add column flows integer default 0 not null;
alter table synergy_detection add column complete boolean default false not null;

create index company_flow_resource on company_flow (resource);
