-- Every page asks whether its person has a move to hear of.
create index target_attempt_of_person on target_attempt (person_id, started_at);
