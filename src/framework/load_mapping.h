/*
 * load_mapping.h - a mapping (a Lua file, format in doc/mapping.md) as the plain struct of
 * evidence/mapping.h.
 */
#ifndef WAYMARK_FRAMEWORK_LOAD_MAPPING_H
#define WAYMARK_FRAMEWORK_LOAD_MAPPING_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "evidence/mapping.h"

struct schema;

/* The format as data, for those who hold doc/mapping.md to it: the file with its tables; a column that
 * is more than a header. */
extern const struct schema mapping_schema, mapping_column_schema;

/*
 * Load and validate the mapping at path into arena. Every problem of the file goes to diags with
 * its line; false if there was an error. As an audit it first runs in a process of its own, with
 * limits of time and memory.
 */
bool mapping_load(struct arena *arena, const char *path, struct mapping *mapping,
		  struct diags *diags);

#endif
