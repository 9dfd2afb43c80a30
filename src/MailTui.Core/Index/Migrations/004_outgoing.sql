-- Messages being written and on their way out. None of it exists anywhere else.

-- A draft: what was typed so far. Its key names it in lists, too, and stays its name until it is sent.
CREATE TABLE draft (
    mailbox  INTEGER NOT NULL REFERENCES mailbox (id),
    key      TEXT NOT NULL,
    content  TEXT NOT NULL,                        -- JSON of Draft, without what is attached
    revision INTEGER NOT NULL,                     -- one more with each save
    saved    INTEGER NOT NULL,                     -- Unix milliseconds
    owner    TEXT,                                 -- the program that opened it last: it alone may save it
    lease    INTEGER NOT NULL DEFAULT 0,           -- until when it is believed to have it open, Unix milliseconds; 0: closed
    deleted  INTEGER,                              -- when it was deleted, Unix milliseconds: it can be had back; null: it was not
    PRIMARY KEY (mailbox, key)
) STRICT;                                          -- with a rowid: rows are long

-- What is attached, as it was when it was attached: later changes of the file do not change the message.
CREATE TABLE draft_attachment (
    id      INTEGER PRIMARY KEY,                   -- Draft names attachments by it
    mailbox INTEGER NOT NULL,
    key     TEXT NOT NULL,                         -- the draft
    name    TEXT NOT NULL,
    type    TEXT NOT NULL,                         -- media type (RFC 2045)
    size    INTEGER NOT NULL,                      -- bytes
    content BLOB NOT NULL
) STRICT;

CREATE INDEX draft_attachment_of ON draft_attachment (mailbox, key);

-- What is to be sent, stored before the first byte goes out. A line stays when it was sent, without its content.
CREATE TABLE outbox (
    mailbox    INTEGER NOT NULL REFERENCES mailbox (id),
    key        TEXT NOT NULL,                      -- of the draft that it was, when it was one
    state      INTEGER NOT NULL,                   -- OutboxState
    sender     TEXT NOT NULL,                      -- SMTP MAIL FROM
    recipients TEXT NOT NULL,                      -- JSON array: SMTP RCPT TO
    message_id TEXT NOT NULL,                      -- the Message-ID that we gave it, without angle brackets
    size       INTEGER NOT NULL,                   -- bytes of the content
    queued     INTEGER NOT NULL,                   -- Unix milliseconds
    due        INTEGER NOT NULL,                   -- not before: Unix milliseconds
    attempts   INTEGER NOT NULL DEFAULT 0,
    attempted  INTEGER,                            -- the last one, Unix milliseconds
    reply      TEXT,                               -- what the server or the network said last
    problem    TEXT,                               -- what it means and what to do, in words
    ses_id     TEXT,                               -- of the reply 250 Ok <id>
    origin     TEXT,                               -- JSON: what it answers or forwards, to flag it when it was sent
    owner      TEXT,                               -- the program that is sending it; null: none
    lease      INTEGER NOT NULL DEFAULT 0,         -- until when the owner is believed, Unix milliseconds
    handed_over INTEGER NOT NULL DEFAULT 0,        -- 1: DATA began, and nothing is known of what came of it
    revision   INTEGER NOT NULL,                   -- begins with the time it was queued; one more with each change
    PRIMARY KEY (mailbox, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_due ON outbox (mailbox, state, due);

-- The bytes that go out, without dot-stuffing, until they did. Apart: to change a line would write them again.
CREATE TABLE outbox_content (
    id      INTEGER PRIMARY KEY,
    mailbox INTEGER NOT NULL,
    key     TEXT NOT NULL,                         -- the line of the outbox
    content BLOB NOT NULL,
    UNIQUE (mailbox, key)
) STRICT;

CREATE TRIGGER outbox_deleted AFTER DELETE ON outbox BEGIN
    DELETE FROM outbox_content WHERE mailbox = old.mailbox AND key = old.key;
END;

-- Copies of what was sent, until the bucket has them (and for ever where it may not be written to).
CREATE TABLE sent_copy (
    id       INTEGER PRIMARY KEY,
    mailbox  INTEGER NOT NULL REFERENCES mailbox (id),
    key      TEXT NOT NULL,                        -- the SES message id, or the outbox's key where there is none
    sent     INTEGER NOT NULL,                     -- Unix milliseconds
    uploaded INTEGER NOT NULL DEFAULT 0,           -- 1: the bucket has it, too
    content  BLOB NOT NULL,                        -- last: what stands before it is read without it
    UNIQUE (mailbox, key)
) STRICT;

-- What was sent is no draft any more.
CREATE TRIGGER outbox_sent AFTER UPDATE OF state ON outbox WHEN new.state = 3 BEGIN
    DELETE FROM draft WHERE mailbox = new.mailbox AND key = new.key;
END;

CREATE TRIGGER draft_deleted AFTER DELETE ON draft BEGIN
    DELETE FROM draft_attachment WHERE mailbox = old.mailbox AND key = old.key;
END;

-- 0: an object of the bucket. 1: a draft, or in the outbox. 2: a sent copy that the bucket does not have.
ALTER TABLE message ADD COLUMN local INTEGER NOT NULL DEFAULT 0;
CREATE INDEX message_local ON message (mailbox, key) WHERE local <> 0;

-- What delivery reports (RFC 3464) say of single recipients.
CREATE TABLE delivery_report (
    mailbox   INTEGER NOT NULL,
    report    TEXT NOT NULL,                       -- the key of the report
    hash      INTEGER NOT NULL,                    -- MessageIds.Hash of an id of the message that it is about
    recipient TEXT NOT NULL,
    action    TEXT NOT NULL,                       -- failed, delayed, delivered, relayed or expanded
    status    TEXT NOT NULL,                       -- RFC 3463; empty when it names none
    reason    TEXT NOT NULL,
    PRIMARY KEY (mailbox, report, hash, recipient)
) STRICT, WITHOUT ROWID;

CREATE INDEX delivery_report_about ON delivery_report (mailbox, hash);
