-- The KMS key that may open a message that SES encrypted, as the message names it. Null: it is open, or no key will open it.
-- Empty: an older program stored the row and did not look.
ALTER TABLE message ADD COLUMN sealed_by TEXT;

UPDATE message SET sealed_by = '' WHERE encrypted = 1;

CREATE INDEX message_sealed ON message (mailbox, sealed_by, arrived DESC, id DESC) WHERE sealed_by IS NOT NULL;

-- Those that were decrypted (encrypted = 2) are searched like all others.
DROP INDEX message_without_body;
CREATE INDEX message_without_body ON message (mailbox, arrived DESC, id DESC) WHERE body_indexed = 0 AND encrypted <> 1;
