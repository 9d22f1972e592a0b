INSERT INTO handled (contact, updated_at, polled_by, worker, kept)
VALUES (
  CAST(:#${body[id]} AS UUID),
  CAST(:#${body[updatedAt]} AS TIMESTAMP(3) WITH TIME ZONE),
  :#${headerAs(polledBy,String)},
  :#${properties:instance},
  :#${header.CamelSqlUpdateCount} > 0
)
