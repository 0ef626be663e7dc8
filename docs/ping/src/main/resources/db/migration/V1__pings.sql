CREATE TABLE ping (
  channel BIGINT NOT NULL,
  person BIGINT NOT NULL,
  at BIGINT NOT NULL
);

CREATE INDEX ping_by_channel ON ping (channel);
