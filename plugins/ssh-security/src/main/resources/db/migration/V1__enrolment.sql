-- Keys on their way in: asked for, proved, decided.
CREATE TABLE enrolment (
  id BIGINT PRIMARY KEY,
  code_hash VARCHAR(64) NOT NULL,
  person BIGINT NOT NULL,
  begun_at BIGINT NOT NULL,
  key_text VARCHAR(20000) NOT NULL,
  came_from VARCHAR(100) NOT NULL,
  proved_at BIGINT NOT NULL,
  decided_by BIGINT NOT NULL,
  approved INTEGER NOT NULL,
  decided_at BIGINT NOT NULL
);

CREATE INDEX enrolment_by_code ON enrolment (code_hash);
