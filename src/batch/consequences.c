/* consequences.c - see consequences.h. */
#include "batch/consequences.h"

#include <string.h>

#include "evidence/file_names.h"

/* Codes that say something is missing, with the table whose rows may only have been refused. */
static const struct {
	enum diag_code code;
	enum mapping_target table;
} follows[] = {
	{ DIAG_CSV040, MAPPING_RESPONSES }, { DIAG_CSV039, MAPPING_CALENDAR }, { DIAG_CSV052, MAPPING_METRICS },
	{ DIAG_CAS005, MAPPING_CASES }, { DIAG_CAS011, MAPPING_CALENDAR }, { DIAG_CAS016, MAPPING_EVENTS },
	{ DIAG_CAS017, MAPPING_EVENTS },
};

/* Codes of a file that is not read at all, although its school sent it. */
static const enum diag_code unread[] = {
	DIAG_CSV001, DIAG_CSV111, DIAG_CSV112, DIAG_CSV113, DIAG_CSV114, DIAG_CSV127, DIAG_CSV129, DIAG_CSV131,
};

static bool has_unread(const struct diags *before, const char *school_id)
{
	for (size_t i = 0; school_id && i < before->n; i++) {
		const struct diag *d = &before->items[i];

		if (!d->school_id || strcmp(d->school_id, school_id) != 0)
			continue;
		for (size_t k = 0; k < sizeof(unread) / sizeof(*unread); k++) {
			if (unread[k] == d->code)
				return true;
		}
	}
	return false;
}

/* Whether a file was read as the table, by a mapping or by its name, or was meant to be ("responses (1).csv"). */
static bool holds(const struct job *job, struct arena *arena, const char *file, enum mapping_target table)
{
	const char *name = strrchr(file, '/');
	bool mapped = false;

	for (size_t i = 0; i < job->evidence.n_uses; i++) {
		if (strcmp(job->evidence.uses[i].file, file) != 0)
			continue;
		if (strcmp(job->evidence.uses[i].table, mapping_target_name(table)) == 0)
			return true;
		mapped = true;
	}
	return !mapped && file_name_target(arena, name ? name + 1 : file) == table;
}

/* Nobody knows which table a faulty mapping costs. */
static bool is_of_mapping(const struct diag *d)
{
	return strncmp(diag_code_name(d->code), "MAP", strlen("MAP")) == 0;
}

static bool has_error(const struct job *job, const struct diags *before, struct arena *arena, enum mapping_target table)
{
	if (job->evidence.tables_refused & (1U << table))
		return true;
	for (size_t i = 0; i < before->n; i++) {
		const struct diag *d = &before->items[i];

		if (d->severity == DIAG_ERROR && d->at.file && (is_of_mapping(d) || holds(job, arena, d->at.file, table)))
			return true;
	}
	return false;
}

static bool is_consequence(const struct job *job, const struct diags *before, struct arena *arena, const struct diag *d)
{
	for (size_t i = 0; i < sizeof(follows) / sizeof(*follows); i++) {
		if (follows[i].code == d->code)
			return has_unread(before, d->school_id) || has_error(job, before, arena, follows[i].table);
	}
	return false;
}

void consequences_forget(const struct job *job, const struct diags *before, struct diags *problems)
{
	size_t kept = 0;

	for (size_t i = 0; i < problems->n; i++) {
		const struct diag *d = &problems->items[i];

		if (before->n_errors && is_consequence(job, before, problems->arena, d)) {
			problems->n_errors -= d->severity == DIAG_ERROR;
			problems->n_warnings -= d->severity == DIAG_WARNING;
		} else {
			problems->items[kept++] = *d;
		}
	}
	problems->n = kept;
}
