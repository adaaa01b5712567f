-- The lines that a request for a derogation names, with the excess it asks for, in euros: the derogation covers these and nothing else.
create table funding_derogation_line (
    decision_id bigint not null references funding_decision (id),
    line_index integer not null,
    excess numeric(12, 2) not null,
    primary key (decision_id, line_index)
);
