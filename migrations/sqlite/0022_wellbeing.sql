-- Questionnaires about wellbeing with the safety protocol, and the outcome survey with its scores.

create table wellbeing_check (
    id blob not null,
    case_id blob not null,
    number integer not null, -- in the case
    instrument text not null,
    pack text not null, -- version of its words
    language text not null, -- in which it was asked
    state text not null,
    answers blob, -- X
    result blob, -- X
    talk blob, -- X: what became of the talk that was offered
    -- From when it is shown to nobody any more: the person is, or may be, a child.
    locked_at text,
    asked_by blob not null,
    asked_at text not null,
    finished_at text,
    version integer not null,
    constraint wellbeing_check_pk primary key (id),
    constraint wellbeing_check_case foreign key (case_id) references case_file (id),
    constraint wellbeing_check_number unique (case_id, number)
) strict;

create table wellbeing_safety (
    id blob not null,
    check_id blob not null,
    round integer not null, -- each time that danger grew after the last one was written down
    opened_by blob not null,
    opened_at text not null,
    record blob, -- X
    recorded_by blob,
    recorded_at text,
    review blob, -- X
    reviewed_by blob,
    reviewed_at text,
    constraint wellbeing_safety_pk primary key (id),
    constraint wellbeing_safety_check foreign key (check_id) references wellbeing_check (id),
    constraint wellbeing_safety_round unique (check_id, round)
) strict;

create table outcome_survey (
    id blob not null,
    case_id blob not null,
    round text not null,
    state text not null,
    interviewer_id blob, -- who is asked to run it
    agreed integer, -- whether the person agreed to be asked
    draft blob, -- X: answers before they are scored
    answers_id blob, -- the answers that count
    done_on text,
    version integer not null,
    created_at text not null,
    constraint outcome_survey_pk primary key (id),
    constraint outcome_survey_case foreign key (case_id) references case_file (id),
    constraint outcome_survey_once unique (case_id, round)
) strict;
create index outcome_survey_by_interviewer on outcome_survey (interviewer_id, state);

-- Answers in versions: what was put right stays beside what was said first.
create table outcome_answers (
    id blob not null,
    survey_id blob not null,
    version integer not null,
    pack text not null, -- version of questions and answers
    body blob not null, -- X
    saved_by blob not null,
    saved_at text not null,
    constraint outcome_answers_pk primary key (id),
    constraint outcome_answers_survey foreign key (survey_id) references outcome_survey (id),
    constraint outcome_answers_version unique (survey_id, version)
) strict;

-- One row for each version of weights: nothing is computed anew in its place.
create table outcome_score (
    id blob not null,
    answers_id blob not null,
    scoring text not null,
    economic real,
    social real,
    psychosocial real,
    composite real,
    scored_at text not null,
    constraint outcome_score_pk primary key (id),
    constraint outcome_score_answers foreign key (answers_id) references outcome_answers (id),
    constraint outcome_score_once unique (answers_id, scoring)
) strict;

create table outcome_weights (
    number integer not null, -- the highest counts
    content text not null, -- JSON
    loaded_by blob not null,
    loaded_at text not null,
    constraint outcome_weights_pk primary key (number)
) strict;

insert into programme_version (kind, version) values ('cutoff', 0);
