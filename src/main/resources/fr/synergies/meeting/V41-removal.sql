-- Part of migration 41: what the tables of all meetings took the place of.
drop table review_agenda_item;
drop table review_action;
drop table review_approval;
drop table review_extra_point;
drop table review_point;
drop table steering_fact;
drop table steering_date;
drop table steering_availability;
drop table steering_invitation;
drop table steering_approval;
drop table steering_committee;
drop table working_group_meeting;
