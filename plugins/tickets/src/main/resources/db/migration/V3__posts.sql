-- The host keeps the messages that must be there once; whether a customer can be written to is ours.
ALTER TABLE ticket ADD COLUMN no_direct_messages INTEGER NOT NULL DEFAULT 0;
UPDATE ticket SET no_direct_messages = 1
WHERE number IN (SELECT ticket FROM posting WHERE what = 'FAREWELL' AND refused = 1);

INSERT INTO comptoir_post (key, tried_at, channel, message, shown)
SELECT lower(what) || '-' || ticket, tried_at, channel, message, shown
FROM posting
WHERE channel IS NOT NULL AND message IS NOT NULL;

DROP TABLE posting;
