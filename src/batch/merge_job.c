/*
 * merge_job.c - the job that shards were parts of, once more: what was read of the evidence is told by them, everything
 * else is opened as it was when they were run; see merge.h.
 */
#include "batch/merge.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "batch/depends.h"
#include "framework/load_mapping.h"

static struct loc at_shards(const struct batch *run)
{
	return (struct loc){ .file = text_plain_name(run->arena, run->merge->given->folders[0]) };
}

/* ---- what the shards tell ---- */

static void take_schools(struct batch *run)
{
	const struct merge *merge = run->merge;
	const size_t n = merge->run.n_schools;
	struct school_entry *entries = arena_array(run->arena, n, sizeof(*entries));

	run->job.schools = arena_array(run->arena, n, sizeof(*run->job.schools));
	run->job.n_schools = n;
	for (size_t i = 0; i < n; i++) {
		const struct merge_place *place = &merge->places[i];
		const struct shard_school *school = place->school;

		entries[i] = (struct school_entry){ .school = &school->school, .generated = school->generated,
						    .has_rows = school->has_rows };
		if (school->calendar) {
			const struct shard_calendar *calendar =
				&merge->shards[place->folder].own.calendars[school->calendar - 1];

			entries[i].half_terms = calendar->half_terms;
			entries[i].n_half_terms = calendar->n_half_terms;
		}
		run->job.schools[i] = &entries[i];
	}
	run->job.evidence = (struct evidence){
		.files = merge->run.inputs, .n_files = merge->run.n_inputs, .schools = entries, .n_schools = n,
		.refused_schools = merge->run.refused, .n_refused_schools = merge->run.n_refused,
		.incomplete = merge->run.incomplete,
	};
}

static void take_earlier(struct batch *run)
{
	const struct shard_run *all = &run->merge->run;

	run->job.earlier = (struct earlier_folders){ .framework = &run->job.framework, .report_date = all->options.date,
						     .items = all->earlier, .n = all->n_earlier };
	run->job.tallies = all->n_tallies ? all->tallies : NULL;
}

/* Other audits need not be installed here. */
static void take_related(struct batch *run)
{
	const struct shard_run *all = &run->merge->run;
	struct framework *framework = &run->job.framework;

	for (size_t i = 0; i < framework->n_related && i < all->n_related; i++) {
		framework->related[i].title = all->related[i].title;
		framework->related[i].audience = all->related[i].audience;
	}
}

/* Set each at its place. Returns false if two have the same, or none is at one. */
static bool place_problems(struct packed_problem **places, size_t n_places, const struct packed_problem *problems, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (problems[i].place >= n_places || places[problems[i].place])
			return false;
		places[problems[i].place] = (struct packed_problem *)&problems[i];
	}
	return true;
}

static size_t count_problems(const struct merge *merge)
{
	size_t n = merge->run.n_problems;

	for (size_t i = 0; i < merge->given->n_folders; i++)
		n += merge->shards[i].own.n_problems;
	return n;
}

/* Of the run and then of each shard, in the order in which they were found. */
static bool take_problems(struct batch *run, struct diags *problems)
{
	const struct shard_run *all = &run->merge->run;
	const bool counted = count_problems(run->merge) == all->n_all_problems;
	struct packed_problem **places = arena_array(run->arena, counted ? all->n_all_problems : 0, sizeof(*places));
	bool ok = counted && place_problems(places, all->n_all_problems, all->problems, all->n_problems);

	for (size_t i = 0; i < run->merge->given->n_folders && ok; i++) {
		const struct shard_own *own = &run->merge->shards[i].own;

		ok = place_problems(places, all->n_all_problems, own->problems, own->n_problems);
	}
	for (size_t i = 0; i < all->n_all_problems && ok; i++) {
		ok = places[i] != NULL;
		if (ok)
			packed_problems_read(places[i], 1, problems);
	}
	if (!ok)
		diags_add(run->diags, DIAG_MRG001, at_shards(run), "the problems of the shards are not all there");
	return ok;
}

/* If all shards read the same, a run of all that reads it is told nothing new. */
static void take_inputs(struct batch *run)
{
	const struct shard_file *shards = run->merge->shards;
	bool same = true;

	for (size_t i = 1; i < run->merge->given->n_folders && same; i++)
		same = strcmp(shards[i].own.inputs, shards[0].own.inputs) == 0;
	if (same)
		memcpy(run->inputs.contents, shards[0].own.inputs, sizeof(run->inputs.contents));
}

/* ---- what is opened as it was ---- */

/* Returns false with problems of the job. */
static bool open_audit(struct batch *run, const char *folder)
{
	const struct shard_run *all = &run->merge->run;
	struct batch_options *options = &run->merge->options;

	options->audit = file_join(run->arena, file_join(run->arena, folder, PARCEL_AUDIT), all->audit);
	options->data_folder = folder;
	if (all->mapping)
		options->mapping = file_join(run->arena, file_join(run->arena, folder, PARCEL_MAPPING), all->mapping);
	if (all->brand)
		options->brand = file_join(run->arena, file_join(run->arena, folder, PARCEL_BRAND), all->brand);
	job_open_audit(run->arena, options, &run->job);
	run->job.program = depends_program(run->arena);
	if (run->job.audit_loaded && strcmp(run->job.framework.sha256, all->audit_sha256) != 0) {
		diags_add(&run->job.problems, DIAG_MRG001, at_shards(run),
			  "the audit was changed while the shards were run");
		return false;
	}
	if (run->job.audit_loaded && job_needs_restricted(&run->job)) {
		diags_add(&run->job.problems, DIAG_MRG001, at_shards(run),
			  "the audit is about single pupils, and the shards are not of a restricted run");
		return false;
	}
	return run->job.audit_loaded && (!all->mapping || mapping_load(run->arena, options->mapping, &run->job.mapping,
								       &run->job.problems));
}

static bool same_program(struct batch *run)
{
	char makers[HASH_HEX_BYTES];

	depends_makers(&run->job, makers);
	if (strcmp(makers, run->merge->run.makers) == 0)
		return true;
	diags_add(&run->job.problems, DIAG_MRG006, at_shards(run),
		  "the shards were made by another build of this program (%s), with other libraries or other fonts",
		  run->merge->run.version);
	return false;
}

/* What is found on the way was found by the shards too, and they tell it. */
static bool open_in(struct batch *run, const char *folder)
{
	struct job *job = &run->job;

	if (!open_audit(run, folder))
		return false;
	take_schools(run);
	take_earlier(run);
	return job_open_fonts(job) && same_program(run) && job_open_products(job);
}

/* From files that are in a folder for no longer than this takes. */
static bool open_files(struct batch *run)
{
	const char *spool = run->options->spool_folder, *folder = parcel_put(run->arena, &run->merge->parcel, spool);
	bool ok;

	if (!folder) {
		const char *place = spool ? text_plain_name(run->arena, spool) : "/tmp";

		diags_add(run->diags, DIAG_RUN001, (struct loc){ .file = place },
			  "the audit and templates of the shards could not be put there: %s", strerror(errno))->hint =
			"make room, or set TMPDIR to a folder on a disk with enough room";
		return false;
	}
	ok = open_in(run, folder);
	parcel_remove(&run->merge->parcel, folder);
	return ok;
}

/* The job's own problems give way to those that the shards tell, but for what could not be read now. */
static bool lacks_template(const struct diags *problems)
{
	for (size_t i = 0; i < problems->n; i++)
		if (problems->items[i].code == DIAG_RPT001)
			return true;
	return false;
}

bool merge_open_job(struct batch *run)
{
	struct job *job = &run->job;
	struct diags problems;
	sigset_t ends, before;
	bool ok;

	/* So that no signal leaves the folder there. */
	pool_end_signals(&ends);
	sigprocmask(SIG_BLOCK, &ends, &before);
	job->out.fd = -1;
	ok = open_files(run);
	sigprocmask(SIG_SETMASK, &before, NULL);
	if (!ok || lacks_template(&job->problems)) {
		if (job->arena)
			diags_append(run->diags, &job->problems);
		return false;
	}
	diags_init(&problems, run->arena);
	if (!take_problems(run, &problems))
		return false;
	job->problems = problems;
	take_inputs(run);
	take_related(run);
	job->called = called_new(job);
	job->depends = job->options->passphrase ? NULL : run->merge->run.depends;
	job_sort_problems(job);
	diags_append(run->diags, &job->problems);
	return true;
}
