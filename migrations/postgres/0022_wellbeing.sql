-- Questionnaires about wellbeing with the safety protocol, and the outcome survey with its scores.

create table wellbeing_check (
    id uuid not null,
    case_id uuid not null,
    number bigint not null, -- in the case
    instrument text not null,
    pack text not null, -- version of its words
    language text not null, -- in which it was asked
    state text not null,
    answers bytea, -- X
    result bytea, -- X
    talk bytea, -- X: what became of the talk that was offered
    -- From when it is shown to nobody any more: the person is, or may be, a child.
    locked_at timestamptz,
    asked_by uuid not null,
    asked_at timestamptz not null,
    finished_at timestamptz,
    version bigint not null,
    constraint wellbeing_check_pk primary key (id),
    constraint wellbeing_check_case foreign key (case_id) references case_file (id),
    constraint wellbeing_check_number unique (case_id, number)
);

create table wellbeing_safety (
    id uuid not null,
    check_id uuid not null,
    round bigint not null, -- each time that danger grew after the last one was written down
    opened_by uuid not null,
    opened_at timestamptz not null,
    record bytea, -- X
    recorded_by uuid,
    recorded_at timestamptz,
    review bytea, -- X
    reviewed_by uuid,
    reviewed_at timestamptz,
    constraint wellbeing_safety_pk primary key (id),
    constraint wellbeing_safety_check foreign key (check_id) references wellbeing_check (id),
    constraint wellbeing_safety_round unique (check_id, round)
);

create table outcome_survey (
    id uuid not null,
    case_id uuid not null,
    round text not null,
    state text not null,
    interviewer_id uuid, -- who is asked to run it
    agreed boolean, -- whether the person agreed to be asked
    draft bytea, -- X: answers before they are scored
    answers_id uuid, -- the answers that count
    done_on date,
    version bigint not null,
    created_at timestamptz not null,
    constraint outcome_survey_pk primary key (id),
    constraint outcome_survey_case foreign key (case_id) references case_file (id),
    constraint outcome_survey_once unique (case_id, round)
);
create index outcome_survey_by_interviewer on outcome_survey (interviewer_id, state);

-- Answers in versions: what was put right stays beside what was said first.
create table outcome_answers (
    id uuid not null,
    survey_id uuid not null,
    version bigint not null,
    pack text not null, -- version of questions and answers
    body bytea not null, -- X
    saved_by uuid not null,
    saved_at timestamptz not null,
    constraint outcome_answers_pk primary key (id),
    constraint outcome_answers_survey foreign key (survey_id) references outcome_survey (id),
    constraint outcome_answers_version unique (survey_id, version)
);

-- One row for each version of weights: nothing is computed anew in its place.
create table outcome_score (
    id uuid not null,
    answers_id uuid not null,
    scoring text not null,
    economic double precision,
    social double precision,
    psychosocial double precision,
    composite double precision,
    scored_at timestamptz not null,
    constraint outcome_score_pk primary key (id),
    constraint outcome_score_answers foreign key (answers_id) references outcome_answers (id),
    constraint outcome_score_once unique (answers_id, scoring)
);

create table outcome_weights (
    number bigint not null, -- the highest counts
    content text not null, -- JSON
    loaded_by uuid not null,
    loaded_at timestamptz not null,
    constraint outcome_weights_pk primary key (number)
);

insert into programme_version (kind, version) values ('cutoff', 0);
