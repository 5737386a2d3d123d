PRAGMA application_id = 1148154483;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO people VALUES(1,'Anna');
CREATE TABLE screenings (
  id TEXT NOT NULL UNIQUE, person INTEGER NOT NULL REFERENCES people, at TEXT NOT NULL,
  complete INTEGER NOT NULL, level TEXT NOT NULL) STRICT;
INSERT INTO screenings VALUES('first',1,'2026-03-02T08:00:00.123456789Z',1,'SELF_CARE');
CREATE TABLE answers (
  screening TEXT NOT NULL REFERENCES screenings (id), fact TEXT NOT NULL, state TEXT NOT NULL,
  kind TEXT, value TEXT, at TEXT NOT NULL, PRIMARY KEY (screening, fact),
  CHECK ((kind IS NULL) = (value IS NULL))) STRICT, WITHOUT ROWID;
INSERT INTO answers VALUES('first','pain_nrs','GIVEN','amount','2.0','2026-03-02T08:00:00.123456789Z');
CREATE TABLE latest_answers (
  person INTEGER NOT NULL REFERENCES people, fact TEXT NOT NULL, state TEXT NOT NULL, kind TEXT, value TEXT,
  at TEXT NOT NULL, screened TEXT NOT NULL, PRIMARY KEY (person, fact),
  CHECK ((kind IS NULL) = (value IS NULL))) STRICT, WITHOUT ROWID;
INSERT INTO latest_answers VALUES(1,'pain_nrs','GIVEN','amount','2.0','2026-03-02T08:00:00.123456789Z','2026-03-02T08:00:00.123456789Z');
CREATE TABLE sessions (
  id TEXT NOT NULL UNIQUE, person INTEGER NOT NULL REFERENCES people, at TEXT NOT NULL,
  activity TEXT NOT NULL, title TEXT NOT NULL, variant TEXT NOT NULL, self_adjustment INTEGER NOT NULL,
  program TEXT, pain_before INTEGER NOT NULL, how TEXT, ended TEXT, pain_after INTEGER, relief TEXT,
  settled INTEGER, settled_said TEXT, CHECK ((how IS NULL) = (ended IS NULL))) STRICT;
INSERT INTO sessions VALUES('one',1,'2026-03-02T08:00:00.123456789Z','cat-cow','Cat-Cow','standard',0,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE stops (
  id TEXT NOT NULL UNIQUE, person INTEGER NOT NULL REFERENCES people, at TEXT NOT NULL,
  session TEXT NOT NULL, activity TEXT NOT NULL, events TEXT NOT NULL, level TEXT NOT NULL,
  reopened TEXT) STRICT;
INSERT INTO stops VALUES('one',1,'2026-03-03T08:00:00.000000000Z','session-of-one','cat-cow',replace('sharp_pain\ntingling\n','\n',char(10)),'CONSULT',NULL);
CREATE TABLE findings (
  stop TEXT NOT NULL REFERENCES stops (id), place INTEGER NOT NULL, checked_by TEXT NOT NULL,
  pack TEXT NOT NULL, rule TEXT NOT NULL,
  level TEXT NOT NULL, closes TEXT NOT NULL, leaves_mobility_open INTEGER NOT NULL, reason TEXT NOT NULL,
  advice TEXT NOT NULL, citation TEXT NOT NULL, mark TEXT NOT NULL,
  PRIMARY KEY (stop, place)) STRICT, WITHOUT ROWID;
INSERT INTO findings VALUES('one',0,'session-event','triage','sharp-pain','CAUTION',replace('SELF_ADJUSTMENT\nTHORACIC_EXTENSION\n','\n',char(10)),0,'Sharp pain came once.','Leave adjustments for a day.','the founding article','FOUNDING_ARTICLE');
CREATE TABLE halts (
  session TEXT NOT NULL, number INTEGER NOT NULL, person INTEGER NOT NULL REFERENCES people, at TEXT NOT NULL,
  activity TEXT NOT NULL, PRIMARY KEY (session, number)) STRICT;
INSERT INTO halts VALUES('one',2,1,'2026-03-02T08:00:00.123456789Z','cat-cow');
CREATE TABLE events (
  session TEXT NOT NULL, halt INTEGER NOT NULL, person INTEGER NOT NULL REFERENCES people, at TEXT NOT NULL,
  activity TEXT NOT NULL, events TEXT NOT NULL, PRIMARY KEY (session, halt)) STRICT;
INSERT INTO events VALUES('one',1,1,'2026-03-02T08:00:00.123456789Z','cat-cow',replace('pop\n','\n',char(10)));
CREATE TABLE programs (
  person INTEGER NOT NULL REFERENCES people, program TEXT NOT NULL, stage INTEGER NOT NULL,
  settled_sittings INTEGER NOT NULL, unsettled_in_a_row INTEGER NOT NULL, part INTEGER NOT NULL,
  last_sitting TEXT, awaiting TEXT, paused INTEGER NOT NULL,
  PRIMARY KEY (person, program)) STRICT, WITHOUT ROWID;
INSERT INTO programs VALUES(1,'desk-reset',1,2,1,3,'2026-03-02T08:00:00.123456789Z','some-session',1);
CREATE INDEX screenings_by_time ON screenings (person, at);
CREATE INDEX sessions_by_time ON sessions (person, at);
CREATE INDEX stops_by_time ON stops (person, at);
CREATE INDEX stops_open ON stops (person) WHERE reopened IS NULL;
CREATE INDEX events_by_time ON events (person, at);
COMMIT;
