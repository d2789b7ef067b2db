/*
 * load_mapping.h - reads a mapping (a Lua file, format in doc/mapping.md) into the plain struct of
 * evidence/mapping.h.
 */
#ifndef WAYMARK_FRAMEWORK_LOAD_MAPPING_H
#define WAYMARK_FRAMEWORK_LOAD_MAPPING_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "evidence/mapping.h"

struct schema;

/* The format as data, so that doc/mapping.md can be checked against it: the file with its tables; a column that is
 * more than a header. */
extern const struct schema mapping_schema, mapping_column_schema;

/* Load and validate the mapping at path into arena. All problems of the file go to diags with their lines; returns
 * false if there was an error. Like an audit, it first runs in a process of its own, with limits of time and memory. */
bool mapping_load(struct arena *arena, const char *path, struct mapping *mapping,
		  struct diags *diags);

#endif
