/* job.c - see job.h. */
#include "batch/job.h"

#include <string.h>

#include "base/english.h"
#include "base/file.h"
#include "base/nearest.h"
#include "base/text.h"
#include "batch/find.h"
#include "batch/glyphs.h"
#include "batch/kinds.h"
#include "batch/others.h"
#include "cohort/comparison.h"
#include "evidence/identity.h"
#include "framework/load_mapping.h"
#include "score/items.h"
#include "score/kinds.h"

static bool load_audit(struct arena *arena, struct job *job, struct diags *found)
{
	const struct batch_options *options = job->options;
	size_t n_folders;
	const char *const *folders =
		find_audit_folders(arena, options->data_folder, options->audit_path, &n_folders);
	const char *path = find_audit(arena, options->audit, folders, n_folders, found);

	return path && framework_load(arena, path, &job->framework, found);
}

static bool asked_for(const struct batch_options *options, const char *school_id)
{
	for (size_t i = 0; i < options->n_schools; i++)
		if (text_same_id(options->schools[i], school_id))
			return true;
	return options->n_schools == 0;
}

static const struct refused_school *find_refused(const struct evidence *evidence, const char *id)
{
	for (size_t i = 0; i < evidence->n_refused_schools; i++) {
		if (strcmp(evidence->refused_schools[i].id, id) == 0)
			return &evidence->refused_schools[i];
	}
	return NULL;
}

static void miss_school(struct job *job, const char *id)
{
	struct arena *arena = job->arena;
	const struct refused_school *refused = find_refused(&job->evidence, id);
	size_t n = job->evidence.n_schools;
	const char **ids = arena_array(arena, n, sizeof(*ids)), *nearest;
	const char *shown = identity_without_numbers(arena, text_plain_name(arena, id));
	struct diag *d;

	if (refused) {
		d = diags_add(&job->problems, DIAG_RUN004, refused->at,
			      "the row of '%s' cannot be used, so nothing is made for it", shown);
		d->value = shown;
		d->hint = "correct the row first: its problem is reported too";
		return;
	}
	for (size_t i = 0; i < n; i++)
		ids[i] = job->evidence.schools[i].school->id.text;
	nearest = text_nearest_name(id, ids, n);
	d = diags_add(&job->problems, DIAG_RUN004, (struct loc){ .file = "schools.csv" },
		      "no school has the id '%s'", shown);
	d->value = shown;
	if (nearest)
		d->hint = text_did_you_mean(arena, shown, nearest);
}

const struct school *job_find_school(struct job *job, const char *id)
{
	for (size_t i = 0; i < job->n_schools; i++)
		if (text_same_id(id, job->schools[i]->school->id.text))
			return job->schools[i]->school;
	miss_school(job, id);
	return NULL;
}

static void pick_schools(struct job *job)
{
	const struct evidence *evidence = &job->evidence;
	const struct batch_options *options = job->options;

	job->schools = arena_array(job->arena, evidence->n_schools, sizeof(*job->schools));
	for (size_t i = 0; i < evidence->n_schools; i++) {
		const struct school_entry *school = &evidence->schools[i];

		if (asked_for(options, school->school->id.text))
			job->schools[job->n_schools++] = school;
	}
	for (size_t i = 0; i < options->n_schools; i++) {
		bool found = false;

		for (size_t k = 0; k < job->n_schools && !found; k++)
			found = text_same_id(options->schools[i], job->schools[k]->school->id.text);
		if (!found)
			miss_school(job, options->schools[i]);
	}
}

/* Leave out problems of schools that were not asked for. */
static void keep_problems(struct job *job, const struct diags *found)
{
	for (size_t i = 0; i < found->n; i++) {
		struct diags one = { .items = &found->items[i], .n = 1 };

		if (!found->items[i].school_id
		    || asked_for(job->options, found->items[i].school_id))
			diags_append(&job->problems, &one);
	}
}

void job_open_audit(struct arena *arena, const struct batch_options *options, struct job *job)
{
	*job = (struct job){ .arena = arena, .options = options, .out = { .fd = -1 } };
	diags_init(&job->problems, arena);
	job->audit_loaded = load_audit(arena, job, &job->problems);
}

bool job_about_pupils(const struct job *job)
{
	return job->audit_loaded && job->framework.restricted;
}

bool job_needs_restricted(const struct job *job)
{
	return job_about_pupils(job) && !job->options->restricted;
}

static bool has_context(const struct job *job, const char *column)
{
	for (size_t i = 0; i < job->n_schools; i++) {
		const struct cell *cell = compared_context(job->schools[i]->school, column);

		if (cell && *cell->text)
			return true;
	}
	return false;
}

/* "did you mean ...?", if a header of the schools' table is nearly the column; NULL: none is. */
static const char *nearest_header(const struct job *job, const char *column)
{
	const struct school *school = job->schools[0]->school;
	const char **headers = arena_array(job->arena, school->n_extras, sizeof(*headers)), *nearest;

	for (size_t i = 0; i < school->n_extras; i++)
		headers[i] = school->extras[i].name;
	nearest = text_nearest_name(column, headers, school->n_extras);
	return nearest ? text_did_you_mean(job->arena, column, nearest) : NULL;
}

/*
 * Note the columns beside levels that the schools' table lacks, unless it has none that could be meant: then nobody
 * has misspelt one. A single school is beside nobody.
 */
static void note_context(struct job *job)
{
	const struct framework *f = &job->framework;
	const char **lacking = arena_array(job->arena, f->n_context, sizeof(*lacking)), *hint = NULL;
	size_t n = 0;
	struct diag *d;

	for (size_t i = 0; job->n_schools > 1 && job->schools[0]->school->n_extras && i < f->n_context; i++) {
		if (has_context(job, f->context[i]))
			continue;
		lacking[n++] = arena_printf(job->arena, "'%s'", f->context[i]);
		hint = hint ? hint : nearest_header(job, f->context[i]);
	}
	if (!n)
		return;
	d = diags_add(&job->problems, DIAG_CSV105, (struct loc){ .file = "schools.csv" },
		      "no school has a value for %s, which the audit shows beside the levels of all schools",
		      english_list(job->arena, lacking, n));
	d->hint = hint;
}

bool job_open_evidence(struct job *job)
{
	const struct batch_options *options = job->options;
	struct evidence_options reading = {
		.mapping = options->mapping ? &job->mapping : NULL,
		.spool_folder = options->spool_folder, .pupils = job_about_pupils(job),
		.restricted = options->restricted, .report_date = options->date, .out = options->out,
	};
	struct others others = { .arena = job->arena, .options = options, .own = &job->framework };
	struct items items = { .arena = job->arena, .framework = &job->framework,
			       .of_another = others_have_metric, .another = &others };
	struct diags found;
	bool mapping, evidence;

	if (job->audit_loaded) {
		if (score_kind(job->framework.kind)->takes_answers)
			reading.find_item = items_of_column;
		reading.has_metric = items_has_metric;
		reading.serves = items_serves;
		reading.entries = framework_entry_names(&job->framework);
		reading.no_dates = !framework_reads_dates(&job->framework);
		reading.figures_by_period = score_kind(job->framework.kind)->by_period;
		reading.context = &items;
		reading.audit = job->framework.id;
		reading.audit_version = job->framework.version;
	}
	diags_init(&found, job->arena);
	mapping = !options->mapping ||
		  mapping_load(job->arena, options->mapping, &job->mapping, &found);
	evidence = mapping && evidence_read(job->arena, options->folders, options->n_folders,
						 &reading, &job->evidence, &found);
	keep_problems(job, &found);
	if (evidence) {
		pick_schools(job);
		note_context(job);
	}
	if (!job->n_schools && !job->problems.n_errors)
		diags_add(&job->problems, DIAG_CSV001, (struct loc){ .file = "schools.csv" },
			  "no school is listed");
	return job->audit_loaded && evidence && !job->evidence.refused && job->n_schools > 0;
}

bool job_open_earlier(struct job *job)
{
	const struct batch_options *options = job->options;
	const size_t n = job->evidence.n_schools;	/* not only those asked for, which may be new */
	const char **ids = arena_array(job->arena, n, sizeof(*ids));
	const struct batch_kind *kind = batch_kind(&job->framework);

	for (size_t i = 0; i < n; i++)
		ids[i] = job->evidence.schools[i].school->id.text;
	if (!earlier_open(job->arena, &job->framework, options->previous, options->n_previous, options->date, ids, n,
			  &job->earlier, &job->problems))
		return false;
	return !kind->open_earlier || kind->open_earlier(job);
}

const struct earlier *job_earlier(struct arena *arena, const struct job *job, size_t index, struct diags *diags)
{
	const struct school_entry *school = job->schools[index];

	return earlier_of_school(arena, job->earlier.n ? &job->earlier : NULL, school->school->id.text, school->generated,
				 diags);
}

bool job_open_fonts(struct job *job)
{
	if (!fonts_open(job->arena, job->options->fonts_folder, &job->fonts, &job->problems))
		return false;
	glyphs_of_audit(job->fonts, &job->framework, &job->problems);
	return true;
}

const struct school_evidence *job_school(struct arena *arena, const struct job *job, size_t index)
{
	return evidence_of(arena, &job->evidence,
			   (size_t)(job->schools[index] - job->evidence.schools));
}

bool job_counts(const struct job *job, const struct diag *problem)
{
	return problem->severity == DIAG_ERROR
		|| (job->options->strict && problem->severity == DIAG_WARNING);
}

bool job_withholds(const struct job *job, const struct diags *problems)
{
	return problems->n_errors > 0 || (job->options->strict && problems->n_warnings > 0);
}
