MERGE INTO contact AS c
USING (VALUES (
  CAST(:#${body[id]} AS UUID),
  CAST(:#${body[name][firstName]} AS VARCHAR(200)),
  CAST(:#${body[name][lastName]} AS VARCHAR(200)),
  CAST(:#${body[jobTitle]} AS VARCHAR(200)),
  CAST(:#${variable.company[name]} AS VARCHAR(200)),
  CAST(:#${body[deletedAt]} AS VARCHAR(40)) IS NOT NULL,
  CAST(:#${body[updatedAt]} AS TIMESTAMP(3) WITH TIME ZONE)
)) AS n (id, first_name, last_name, job_title, company, deleted, updated_at)
ON c.id = n.id
WHEN MATCHED AND n.updated_at > c.updated_at THEN
  UPDATE SET first_name = n.first_name, last_name = n.last_name, job_title = n.job_title, company = n.company,
    deleted = n.deleted, updated_at = n.updated_at
WHEN NOT MATCHED THEN
  INSERT (id, first_name, last_name, job_title, company, deleted, updated_at)
  VALUES (n.id, n.first_name, n.last_name, n.job_title, n.company, n.deleted, n.updated_at)
