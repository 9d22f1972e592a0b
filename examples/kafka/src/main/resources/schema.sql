CREATE TABLE IF NOT EXISTS contact (
  id UUID PRIMARY KEY,
  first_name VARCHAR(200),
  last_name VARCHAR(200),
  job_title VARCHAR(200),
  company VARCHAR(200),
  deleted BOOLEAN NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- each message that a worker has handled, so that one can see who did what
CREATE TABLE IF NOT EXISTS handled (
  nr BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contact UUID NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  polled_by VARCHAR(100) NOT NULL,
  worker VARCHAR(100) NOT NULL,
  -- false for a state that was there already, or had been followed by a newer one
  kept BOOLEAN NOT NULL,
  at TIMESTAMP(3) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);

-- which changes were published, as Camel's JdbcMessageIdRepository wants it: its own table has no key
CREATE TABLE IF NOT EXISTS CAMEL_MESSAGEPROCESSED (
  processorName VARCHAR(255) NOT NULL,
  messageId VARCHAR(255) NOT NULL,
  createdAt TIMESTAMP NOT NULL,
  PRIMARY KEY (processorName, messageId)
);

-- the budget of calls, as Bucket4j wants it
CREATE TABLE IF NOT EXISTS bucket (
  id BIGINT PRIMARY KEY,
  state BYTEA,
  expires_at BIGINT
);
INSERT INTO bucket (id) VALUES (1) ON CONFLICT DO NOTHING;
