local level
return { api = 1, kind = level.name }
