/* manifest.c - see manifest.h. No path, host, time or duration: two runs can be compared. */
#include "batch/manifest.h"

#include "batch/json_internal.h"

static json_t *inputs(const struct evidence *evidence)
{
	json_t *list = json_sure(json_array());

	for (size_t i = 0; i < evidence->n_files; i++) {
		const struct input_file *f = &evidence->files[i];

		json_array_append_new(list, json_make(
			"{s:s, s:s, s:I, s:I}",
			"name", f->name, "sha256", f->sha256, "bytes", (json_int_t)f->size_bytes,
			"rows", (json_int_t)f->n_rows));
	}
	return list;
}

static json_t *templates(const struct job *job)
{
	json_t *list = json_sure(json_array());

	for (size_t i = 0; i < job->n_template_files; i++)
		json_array_append_new(list, json_make(
			"{s:s, s:s}",
			"name", job->template_files[i].name,
			"sha256", job->template_files[i].sha256));
	return list;
}

static json_t *outputs(const struct output *items, size_t n)
{
	json_t *list = json_sure(json_array());

	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, json_make(
			"{s:s, s:s, s:I}",
			"name", items[i].name, "sha256", items[i].sha256,
			"bytes", (json_int_t)items[i].size_bytes));
	return list;
}

static json_t *count(const struct diags *before, const struct diags *problems)
{
	size_t errors = before->n_errors + problems->n_errors;
	size_t warnings = before->n_warnings + problems->n_warnings;
	size_t notes = before->n + problems->n - errors - warnings;

	return json_make("{s:I, s:I, s:I}",
			 "errors", (json_int_t)errors, "warnings", (json_int_t)warnings,
			 "notes", (json_int_t)notes);
}

/* Why a school has no report, or a draft. */
static json_t *reasons(const struct job *job, const struct diags *before,
		       const struct diags *problems)
{
	const struct diags *all[] = { before, problems };
	struct diags why;

	diags_init(&why, before->arena);
	for (int k = 0; k < 2; k++)
		for (size_t i = 0; i < all[k]->n; i++) {
			struct diags one = { .items = &all[k]->items[i], .n = 1 };

			if (job_counts(job, one.items))
				diags_append(&why, &one);
		}
	diags_sort(&why);
	return json_problems(&why);
}

static json_t *schools(const struct job *job, const struct record *records)
{
	json_t *list = json_sure(json_array());
	struct arena arena;

	arena_init(&arena);
	for (size_t i = 0; i < job->n_schools; i++) {
		const struct record *r = &records[i];
		const char *id = job->schools[i]->school->id.text;
		struct diags before = job_problems_of(&arena, job, id);
		json_t *school = json_make("{s:s, s:s, s:o, s:o}",
					   "school_id", id, "status", school_status_name(r->status),
					   "problems", count(&before, &r->problems),
					   "outputs", outputs(r->outputs, r->n_outputs));

		if (r->status != SCHOOL_MADE && r->status != SCHOOL_NOT_DONE)
			json_object_set_new(school, "reasons", reasons(job, &before, &r->problems));
		json_array_append_new(list, school);
		arena_reset(&arena);
	}
	arena_clear(&arena);
	return list;
}

void manifest_write(struct buf *out, const struct job *job, const struct record *records,
		    const struct output *tables, size_t n_tables)
{
	const struct framework *f = &job->framework;
	struct date date = job->options->date;
	const char *period;
	struct arena arena;
	json_t *top;

	arena_init(&arena);
	period = date_school_year_name(&arena, date_school_year(date));
	top = json_make("{s:{s:s, s:s}, s:s, s:s, s:{s:s, s:s, s:s, s:s}, s:o, s:o, s:o, s:o}",
			"program", "name", "waymark", "version", WAYMARK_VERSION,
			"report_date", date_iso(&arena, date),
			"period", period,
			"audit", "id", f->id, "version", f->version, "file", f->file,
			"sha256", f->sha256, "inputs", inputs(&job->evidence),
			"templates", templates(job), "outputs", outputs(tables, n_tables),
			"schools", schools(job, records));
	if (job->mapping.file)
		json_object_set_new(top, "mapping",
				    json_make("{s:s, s:s}", "file", job->mapping.file,
					      "sha256", job->mapping.sha256));
	arena_clear(&arena);
	json_print(out, top);
}
