UPDATE contact SET deleted = TRUE WHERE id = CAST(:#${body[id]} AS UUID)
