-- Durable work, in the plugin's own file so that it commits together with what decided it.
CREATE TABLE comptoir_job (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,  -- the order of enqueueing
    name     TEXT    NOT NULL,
    id       TEXT,                               -- given by the plugin, for a timer
    lane     TEXT    NOT NULL,                   -- jobs of one lane run one after the other
    data     TEXT    NOT NULL,                   -- JSON
    schedule TEXT,                               -- how often, for what is done again and again
    due      INTEGER NOT NULL,                   -- when it was to run; milliseconds since 1970
    run_at   INTEGER NOT NULL,                   -- when to run it: due, or later after a failure
    begun    INTEGER NOT NULL DEFAULT 0,         -- 1 after a run that failed
    attempts INTEGER NOT NULL DEFAULT 0          -- failures that count
);

CREATE INDEX comptoir_job_run_at ON comptoir_job (run_at, seq);
CREATE INDEX comptoir_job_lane ON comptoir_job (lane, seq);
CREATE INDEX comptoir_job_name ON comptoir_job (name, id);

-- The scripts that this file was migrated with, so that a start with the same ones can go on at once.
CREATE TABLE comptoir_migrated (fingerprint TEXT NOT NULL);
INSERT INTO comptoir_migrated VALUES ('');
