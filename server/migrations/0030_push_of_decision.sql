-- Row security asks of a decision, a file, a journal entry whether the viewer's department was ever pushed it. Found by the decision alone,
-- PostgreSQL may look up the whole inbox of the department beside it, once for each row; found by both there is one entry to look at.
create index push_decision_department on app.push (decision, department);
drop index app.push_decision;
