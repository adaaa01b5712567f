-- Which rules fired for a verdict, so that acts are found by rule.
create table audit_verdict_rule (
    verdict_id varchar(255) not null,
    rule varchar(255) not null,
    primary key (verdict_id, rule)
);

create index audit_verdict_rule_by_rule on audit_verdict_rule (rule, verdict_id);

-- A verdict keeps the facts it was computed from, so that it can be computed again; those of before have none.
alter table synergy_verdict add column facts text default '' not null;
