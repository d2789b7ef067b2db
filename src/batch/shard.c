/* shard.c - what is known of a run at the end of one of its shards; see shard.h. */
#include "batch/shard.h"

#include <string.h>

#include "base/text.h"
#include "batch/brands.h"
#include "batch/depends.h"
#include "cohort/comparison.h"

/* ---- of the run ---- */

static const char *base_name(const char *path)
{
	const char *slash = path ? strrchr(path, '/') : NULL;

	return slash ? slash + 1 : path;
}

/* What says where something is, how many work on it and who is told makes no difference to OUT. */
void shard_options_take(struct batch_options *to, const struct batch_options *from)
{
	to->date = from->date;
	to->editions = from->editions;
	to->n_editions = from->n_editions;
	to->has_profile = from->has_profile;
	to->profile = from->profile;
	to->full_names = from->full_names;
	to->archives = from->archives;
	to->large_print = from->large_print;
	to->no_places = from->no_places;
	to->strict = from->strict;
	to->draft = from->draft;
	to->restricted = from->restricted;
}

/* The job's problems that are of schools, or those that are not, each with its place among all. */
static const struct packed_problem *problems_of(struct arena *arena, const struct job *job, bool of_schools, size_t *n)
{
	struct packed_problem *packed = packed_problems(arena, &job->problems);

	*n = 0;
	for (size_t i = 0; i < job->problems.n; i++) {
		if ((job->problems.items[i].school_id != NULL) != of_schools)
			continue;
		packed[i].place = job->whole.problems[i];
		packed[(*n)++] = packed[i];
	}
	return packed;
}

static void sum_schools(struct arena *arena, const struct job *job, char hex[HASH_HEX_BYTES])
{
	struct hash *hash = hash_new(arena);

	for (size_t i = 0; i < job->whole.n_schools; i++) {
		const char *id = job->whole.all[i]->school->id.text;

		hash_add(hash, id, strlen(id) + 1);
	}
	hash_end(hash, hex);
}

struct shard_run shard_run_of(struct arena *arena, const struct job *job)
{
	const struct evidence *evidence = &job->evidence;
	struct shard_run run = {
		.version = WAYMARK_VERSION, .options = { .n_shards = job->options->n_shards },
		.encrypted = job->options->passphrase != NULL, .depends = job->depends,
		.audit = job->framework.file, .mapping = base_name(job->options->mapping),
		.brand = base_name(job->options->brand),
		.related = job->framework.related, .n_related = job->framework.n_related,
		.inputs = evidence->files, .n_inputs = evidence->n_files,
		.refused = evidence->refused_schools, .n_refused = evidence->n_refused_schools,
		.incomplete = evidence->incomplete, .earlier = job->earlier.items, .n_earlier = job->earlier.n,
		.tallies = job->tallies, .n_tallies = job->tallies != NULL,
		.n_all_problems = job->whole.n_problems, .n_schools = job->whole.n_schools,
	};

	shard_options_take(&run.options, job->options);
	depends_makers(job, run.makers);
	memcpy(run.audit_sha256, job->framework.sha256, sizeof(run.audit_sha256));
	sum_schools(arena, job, run.schools_sha256);
	run.problems = problems_of(arena, job, false, &run.n_problems);
	return run;
}

/* ---- of the shard ---- */

/* Of its further columns only those that the audit shows. */
static void keep_context(struct arena *arena, const struct framework *framework, struct school *school)
{
	struct school_extra *kept = arena_array(arena, school->n_extras, sizeof(*kept));
	size_t n = 0;

	for (size_t i = 0; i < school->n_extras; i++) {
		bool shown = false;

		for (size_t k = 0; k < framework->n_context && !shown; k++)
			shown = compared_context(school, framework->context[k]) == &school->extras[i].cell;
		if (shown)
			kept[n++] = school->extras[i];
	}
	school->extras = kept;
	school->n_extras = n;
}

static void set_calendar(struct shard_own *own, struct shard_calendar *calendars, const struct school_entry *entry,
			 struct shard_school *school)
{
	size_t i = own->n_calendars;

	if (!entry->n_half_terms)
		return;
	while (i > 0 && calendars[i - 1].half_terms != entry->half_terms)
		i--;
	if (!i) {
		calendars[own->n_calendars] = (struct shard_calendar){ entry->half_terms, entry->n_half_terms };
		i = ++own->n_calendars;
	}
	school->calendar = i;
}

struct shard_own shard_own_of(struct arena *arena, const struct job *job)
{
	struct shard_own own = { .shard = job->options->shard, .n_schools = job->n_schools };
	struct shard_school *schools = arena_array(arena, job->n_schools, sizeof(*schools));
	struct shard_calendar *calendars = arena_array(arena, job->n_schools, sizeof(*calendars));

	for (size_t i = 0; i < job->n_schools; i++) {
		const struct school_entry *entry = job->schools[i];

		schools[i] = (struct shard_school){
			.place = job->whole.schools[i], .school = *entry->school,
			.generated = entry->generated, .has_rows = entry->has_rows,
		};
		keep_context(arena, &job->framework, &schools[i].school);
		set_calendar(&own, calendars, entry, &schools[i]);
	}
	own.schools = schools;
	own.calendars = calendars;
	own.problems = problems_of(arena, job, true, &own.n_problems);
	return own;
}
