/*
 * find.h - finds audits on the audit path.
 */
#ifndef WAYMARK_BATCH_FIND_H
#define WAYMARK_BATCH_FIND_H

#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"

/* The folders of the audit path: DATA/audits/lua, the folders in it that hold audits, then those of audit_path (separated
 * by ':'; may be NULL). */
const char *const *find_audit_folders(struct arena *arena, const char *data_folder,
				      const char *audit_path, size_t *n);

/* The path of an audit: `audit` itself if it ends in .lua, else NAME.lua in the first folder that has it. NULL with a
 * diagnostic (AUD001) that names the nearest audit. */
const char *find_audit(struct arena *arena, const char *audit, const char *const *folders,
		       size_t n_folders, struct diags *diags);

/* The names (without .lua) of the audits in one folder, sorted; none if it cannot be read. */
const char *const *find_audit_names(struct arena *arena, const char *folder, size_t *n);

#endif
