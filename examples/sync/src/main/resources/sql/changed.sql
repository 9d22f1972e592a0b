-- the rows that are not as they were when both sides were the same
SELECT p.id
FROM person p LEFT JOIN person_sync s ON s.person_id = p.id
WHERE p.deleted_at IS NULL
  AND (s.twenty_id IS NOT NULL AND (
         s.deleted_in IS NOT NULL
         OR p.first_name IS DISTINCT FROM s.first_name
         OR p.last_name IS DISTINCT FROM s.last_name
         OR p.email IS DISTINCT FROM s.email
         OR p.job_title IS DISTINCT FROM s.job_title
         OR p.city IS DISTINCT FROM s.city)
       OR s.twenty_id IS NULL AND p.email <> '')
  AND (s.refused IS NULL
       OR s.refused_values IS DISTINCT FROM
          CONCAT(p.first_name, '|', p.last_name, '|', p.email, '|', p.job_title, '|', p.city))
UNION ALL
-- and those that were deleted
SELECT s.person_id
FROM person_sync s LEFT JOIN person p ON p.id = s.person_id
WHERE s.twenty_id IS NOT NULL AND s.deleted_in IS NULL
  AND (p.id IS NULL OR p.deleted_at IS NOT NULL)
ORDER BY 1
FETCH FIRST 60 ROWS ONLY
