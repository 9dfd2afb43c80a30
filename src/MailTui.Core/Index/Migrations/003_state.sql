-- What readers did, as an append-only journal: nothing here is changed or removed. It exists nowhere else, and survives when
-- the rows of the messages are thrown away and read again. One action of the user is one stamp (clock, client).
CREATE TABLE state_change (
    mailbox  INTEGER NOT NULL REFERENCES mailbox (id),
    clock    INTEGER NOT NULL,                     -- hybrid logical clock: Unix milliseconds * 65536 + a counter
    client   INTEGER NOT NULL,                     -- whose clock
    key      TEXT NOT NULL,                        -- the message; it need not be here
    field    TEXT NOT NULL,                        -- StateField
    value    TEXT NOT NULL,
    previous TEXT,                                 -- what undoing brings back; null: unknown (it came from elsewhere)
    previous_clock  INTEGER NOT NULL DEFAULT 0,    -- whose doing that was: the origin of message_field then
    previous_client INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (mailbox, clock, client, key, field)
) STRICT, WITHOUT ROWID;

-- What the journal comes to: of each field the change with the highest stamp.
CREATE TABLE message_field (
    mailbox INTEGER NOT NULL REFERENCES mailbox (id),
    key     TEXT NOT NULL,
    field   TEXT NOT NULL,
    value   TEXT NOT NULL,
    clock   INTEGER NOT NULL,
    client  INTEGER NOT NULL,
    origin_clock  INTEGER NOT NULL,                -- the action that the value is from: of an undone change, the one before
    origin_client INTEGER NOT NULL,
    PRIMARY KEY (mailbox, key, field)
) STRICT, WITHOUT ROWID;

-- What can be undone and done again.
CREATE TABLE state_action (
    mailbox  INTEGER NOT NULL REFERENCES mailbox (id),
    clock    INTEGER NOT NULL,
    client   INTEGER NOT NULL,
    verb     TEXT NOT NULL,                        -- what the user did
    messages INTEGER NOT NULL,                     -- to how many
    standing INTEGER NOT NULL,                     -- ActionStanding
    PRIMARY KEY (mailbox, clock, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX state_action_standing ON state_action (mailbox, client, standing, clock);

-- This database among those that will exchange their journals, and the last time that its clock showed.
CREATE TABLE state_client (
    client INTEGER NOT NULL,
    clock  INTEGER NOT NULL
) STRICT;

INSERT INTO state_client VALUES (abs(random() % 0x7fffffffffffffff) + 1, 0);

-- Flags that were set before there was a journal.
INSERT INTO state_change (mailbox, clock, client, key, field, value)
SELECT mailbox, 0, 0, key, field, '1'
FROM message_state
JOIN (SELECT 'seen' AS field, 1 AS bit UNION ALL SELECT 'answered', 2 UNION ALL SELECT 'forwarded', 4
    UNION ALL SELECT 'flagged', 8)
WHERE flags & bit;

INSERT INTO message_field SELECT mailbox, key, field, value, clock, client, clock, client FROM state_change;

DROP TABLE message_state;

-- A conversation is muted where one of its messages is.
CREATE INDEX message_muted ON message (mailbox, thread) WHERE flags & 16 <> 0;

CREATE INDEX message_delivered ON message (mailbox, delivered_to COLLATE NOCASE) WHERE delivered_to IS NOT NULL;

-- Counts of views that go across folders, kept like those of the folders: 'flagged', 'label:…', and, of the inbox,
-- 'to:…' for each address that mail was delivered to.
CREATE TABLE view_count (
    mailbox INTEGER NOT NULL,
    view    TEXT NOT NULL COLLATE NOCASE,
    total   INTEGER NOT NULL,
    unread  INTEGER NOT NULL,
    PRIMARY KEY (mailbox, view)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER message_in_views AFTER INSERT ON message BEGIN
    INSERT INTO view_count
    SELECT new.mailbox, view, 1, new.flags & 1 = 0
    FROM (
        SELECT 'to:' || new.delivered_to AS view WHERE new.folder = 0 AND new.delivered_to IS NOT NULL
        UNION ALL SELECT 'flagged' WHERE new.flags & 8 <> 0 AND new.folder NOT IN (5, 6)
        UNION ALL SELECT 'label:' || label FROM message_label
            WHERE mailbox = new.mailbox AND key = new.key AND new.folder NOT IN (5, 6)
    )
    WHERE true
    ON CONFLICT DO UPDATE SET total = total + 1, unread = unread + excluded.unread;
END;

CREATE TRIGGER message_out_of_views AFTER DELETE ON message BEGIN
    INSERT INTO view_count
    SELECT old.mailbox, view, -1, -(old.flags & 1 = 0)
    FROM (
        SELECT 'to:' || old.delivered_to AS view WHERE old.folder = 0 AND old.delivered_to IS NOT NULL
        UNION ALL SELECT 'flagged' WHERE old.flags & 8 <> 0 AND old.folder NOT IN (5, 6)
        UNION ALL SELECT 'label:' || label FROM message_label
            WHERE mailbox = old.mailbox AND key = old.key AND old.folder NOT IN (5, 6)
    )
    WHERE true
    ON CONFLICT DO UPDATE SET total = total - 1, unread = unread + excluded.unread;
END;

CREATE TRIGGER message_between_views AFTER UPDATE OF folder, flags, delivered_to ON message
WHEN old.folder <> new.folder OR old.flags & 9 <> new.flags & 9 OR old.delivered_to IS NOT new.delivered_to BEGIN
    INSERT INTO view_count
    SELECT new.mailbox, view, sum(total), sum(unread)
    FROM (
        SELECT 'to:' || old.delivered_to AS view, -1 AS total, -(old.flags & 1 = 0) AS unread
            WHERE old.folder = 0 AND old.delivered_to IS NOT NULL
        UNION ALL SELECT 'to:' || new.delivered_to, 1, new.flags & 1 = 0
            WHERE new.folder = 0 AND new.delivered_to IS NOT NULL
        UNION ALL SELECT 'flagged', -1, -(old.flags & 1 = 0) WHERE old.flags & 8 <> 0 AND old.folder NOT IN (5, 6)
        UNION ALL SELECT 'flagged', 1, new.flags & 1 = 0 WHERE new.flags & 8 <> 0 AND new.folder NOT IN (5, 6)
        UNION ALL SELECT 'label:' || label, (new.folder NOT IN (5, 6)) - (old.folder NOT IN (5, 6)),
                (new.folder NOT IN (5, 6) AND new.flags & 1 = 0) - (old.folder NOT IN (5, 6) AND old.flags & 1 = 0)
            FROM message_label WHERE mailbox = new.mailbox AND key = new.key
    )
    GROUP BY view
    ON CONFLICT DO UPDATE SET total = total + excluded.total, unread = unread + excluded.unread;
END;

CREATE TRIGGER label_in_views AFTER INSERT ON message_label BEGIN
    INSERT INTO view_count
    SELECT new.mailbox, 'label:' || new.label, count(*), coalesce(sum(flags & 1 = 0), 0) FROM message
    WHERE mailbox = new.mailbox AND key = new.key AND folder NOT IN (5, 6)
    ON CONFLICT DO UPDATE SET total = total + excluded.total, unread = unread + excluded.unread;
END;

CREATE TRIGGER label_out_of_views AFTER DELETE ON message_label BEGIN
    INSERT INTO view_count
    SELECT old.mailbox, 'label:' || old.label, -count(*), -coalesce(sum(flags & 1 = 0), 0) FROM message
    WHERE mailbox = old.mailbox AND key = old.key AND folder NOT IN (5, 6)
    ON CONFLICT DO UPDATE SET total = total + excluded.total, unread = unread + excluded.unread;
END;

INSERT INTO view_count
SELECT mailbox, 'to:' || delivered_to, count(*), sum(flags & 1 = 0) FROM message
WHERE folder = 0 AND delivered_to IS NOT NULL GROUP BY mailbox, delivered_to COLLATE NOCASE;

INSERT INTO view_count
SELECT mailbox, 'flagged', count(*), sum(flags & 1 = 0) FROM message
WHERE flags & 8 <> 0 AND folder NOT IN (5, 6) GROUP BY mailbox;
