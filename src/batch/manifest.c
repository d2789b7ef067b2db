/* manifest.c - see manifest.h. It contains no path, host, time or duration, so that two runs can be compared. */
#include "batch/manifest.h"

#include "batch/json_parts.h"
#include "earlier/tallies.h"

enum { PART_MAX_BYTES = 1 << 30 };	/* of what is about all schools, or about one */

static void inputs(struct json *json, const struct evidence *evidence)
{
	json_open_array(json, "inputs");
	for (size_t i = 0; i < evidence->n_files; i++) {
		const struct input_file *f = &evidence->files[i];

		json_open_object(json, NULL);
		json_put_text(json, "name", f->name);
		json_put_text(json, "sha256", f->sha256);
		json_put_int(json, "bytes", (long long)f->size_bytes);
		json_put_int(json, "rows", (long long)f->n_rows);
		json_close(json);
	}
	json_close(json);
}

static void templates(struct json *json, const struct job *job)
{
	json_open_array(json, "templates");
	for (size_t i = 0; i < job->n_template_files; i++) {
		json_open_object(json, NULL);
		json_put_text(json, "name", job->template_files[i].name);
		json_put_text(json, "sha256", job->template_files[i].sha256);
		json_close(json);
	}
	json_close(json);
}

/* One file: its name and checksums. */
static void file(struct json *json, const char *name, const char *profile, const char *sha256, const char *plain_sha256,
		 size_t size_bytes)
{
	json_put_text(json, "name", name);
	json_put_text(json, "profile", profile);
	json_put_text(json, "sha256", sha256);
	if (plain_sha256[0])
		json_put_text(json, "plain_sha256", plain_sha256);
	json_put_int(json, "bytes", (long long)size_bytes);
}

static void outputs(struct json *json, const struct output *items, size_t n)
{
	json_open_array(json, "outputs");
	for (size_t i = 0; i < n; i++) {
		const struct output *o = &items[i];

		json_open_object(json, NULL);
		file(json, o->name, suppress_profile_name(o->profile), o->sha256, o->plain_sha256, o->size_bytes);
		json_close(json);
	}
	json_close(json);
}

/* What earlier runs made of all schools and this one left there. */
static void kept_files(struct json *json, const struct kept *kept)
{
	json_open_array(json, "kept");
	for (size_t i = 0; i < kept->n_files; i++) {
		const struct recorded_file *f = &kept->files[i];

		json_open_object(json, NULL);
		file(json, f->name, f->profile, f->sha256, f->plain_sha256, f->size_bytes);
		json_put_date(json, "report_date", f->date);
		json_close(json);
	}
	json_close(json);
}

static void count(struct json *json, const struct diags *before, const struct diags *problems)
{
	size_t errors = before->n_errors + problems->n_errors;
	size_t warnings = before->n_warnings + problems->n_warnings;
	size_t notes = before->n + problems->n - errors - warnings;

	json_open_object(json, "problems");
	json_put_int(json, "errors", (long long)errors);
	json_put_int(json, "warnings", (long long)warnings);
	json_put_int(json, "notes", (long long)notes);
	json_close(json);
}

/* Why a school has no report, or only a draft. */
static void reasons(struct json *json, const struct job *job, const struct diags *before,
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
	json_put_problems(json, "reasons", &why);
}

static void put_period(struct json *json, const char *name, int school_year)
{
	struct arena arena;

	arena_init(&arena);
	json_put_text(json, name, date_school_year_name(&arena, school_year));
	arena_clear(&arena);
}

/* The files of the schools whose cases that run counted, which this one need not have. */
static void counted(struct json *json, const struct earlier_tallies *tallies)
{
	json_open_array(json, "counted");
	for (size_t i = 0; i < tallies->n_files; i++) {
		json_open_object(json, NULL);
		json_put_text(json, "sha256", tallies->files[i].sha256);
		json_put_int(json, "bytes", (long long)tallies->files[i].size_bytes);
		json_close(json);
	}
	json_close(json);
}

/* What was read of earlier years: the years at the top, each school's files with the school. A folder's name is left out,
 * since it may be moved. */
static void previous(struct json *json, const struct job *job)
{
	const struct earlier_folders *folders = &job->earlier;

	json_open_array(json, "previous");
	for (size_t i = 0; i < folders->n; i++) {
		json_open_object(json, NULL);
		put_period(json, "period", folders->items[i].school_year);
		if (i == 0 && job->tallies)
			counted(json, job->tallies);
		json_close(json);
	}
	json_close(json);
}

static void previous_files(struct json *json, const struct record *record)
{
	json_open_array(json, "previous");
	for (size_t i = 0; i < record->n_previous; i++) {
		json_open_object(json, NULL);
		put_period(json, "period", record->previous[i].school_year);
		json_put_text(json, "sha256", record->previous[i].sha256);
		json_put_int(json, "bytes", (long long)record->previous[i].size_bytes);
		json_close(json);
	}
	json_close(json);
}

/* Add what one more record has. */
static void add_record(struct arena *arena, struct record *record, const struct records *records, size_t index)
{
	struct output *outputs;
	struct record more;

	if (index >= records->n || !records_has(records, index))
		return;
	more = records_get(arena, records, index);
	outputs = arena_array(arena, record->n_outputs + more.n_outputs, sizeof(*outputs));
	for (size_t i = 0; i < record->n_outputs + more.n_outputs; i++)
		outputs[i] = i < record->n_outputs ? record->outputs[i] : more.outputs[i - record->n_outputs];
	record->outputs = outputs;
	record->n_outputs += more.n_outputs;
	diags_append(&record->problems, &more.problems);
}

/* A school's record, with what it got beside all others, and an archive. */
static struct record whole_record(struct arena *arena, const struct manifest *of, size_t index)
{
	struct record record = records_get(arena, of->records, index);

	add_record(arena, &record, of->compared, index);
	add_record(arena, &record, of->archives, index);
	return record;
}

/* Hand over what has been written so far, so that memory does not grow with the number of schools. */
static void pass_on(struct writer *writer, struct buf *out)
{
	writer_add(writer, out->bytes, out->length);
	buf_reset(out);
}

static void schools(struct writer *writer, struct json *json, const struct manifest *of)
{
	const struct job *job = of->job;
	struct arena arena;

	arena_init(&arena);
	json_open_array(json, "schools");
	for (size_t i = 0; of->records && i < job->n_schools; i++) {
		struct record record = whole_record(&arena, of, i), *r = &record;
		const char *id = job->schools[i]->school->id.text;
		struct diags before = job_problems_of(&arena, job, id);

		json_open_object(json, NULL);
		json_put_text(json, "school_id", id);
		json_put_text(json, "status", school_status_name(r->status));
		json_put_bool(json, "generated", job->schools[i]->generated);
		count(json, &before, &r->problems);
		outputs(json, r->outputs, r->n_outputs);
		if (job->earlier.n)
			previous_files(json, r);
		if (r->status == SCHOOL_DRAFT || r->status == SCHOOL_WITHHELD || r->status == SCHOOL_FAILED)
			reasons(json, job, &before, &r->problems);
		json_close(json);
		pass_on(writer, json->out);
		arena_reset(&arena);
	}
	json_close(json);
	arena_clear(&arena);
}

static void program(struct json *json)
{
	json_open_object(json, "program");
	json_put_text(json, "name", "waymark");
	json_put_text(json, "version", WAYMARK_VERSION);
	json_close(json);
}

static void audit(struct json *json, const struct framework *framework)
{
	json_open_object(json, "audit");
	json_put_text(json, "id", framework->id);
	json_put_text(json, "version", framework->version);
	json_put_text(json, "file", framework->file);
	json_put_text(json, "sha256", framework->sha256);
	json_close(json);
}

static void mapping(struct json *json, const struct mapping *used)
{
	json_open_object(json, "mapping");
	json_put_text(json, "file", used->file);
	json_put_text(json, "sha256", used->sha256);
	json_close(json);
}

static void brands(struct json *json, const struct brands *used)
{
	json_open_object(json, "brand");
	json_put_text(json, "file", used->file);
	json_put_text(json, "sha256", used->sha256);
	json_open_array(json, "logos");
	for (size_t i = 0; i < used->n_logos; i++) {
		if (!used->logos[i].picture)
			continue;
		json_open_object(json, NULL);
		json_put_text(json, "name", used->logos[i].name);
		json_put_text(json, "sha256", used->logos[i].sha256);
		json_close(json);
	}
	json_close(json);
	json_close(json);
}

void manifest_write(struct writer *writer, const struct manifest *of)
{
	const struct job *job = of->job;
	struct date date = job->options->date;
	struct arena arena;
	struct json json;

	arena_init(&arena);
	json_init(&json, buf_new(&arena, PART_MAX_BYTES));
	json_open_object(&json, NULL);
	program(&json);
	json_put_date(&json, "report_date", date);
	json_put_text(&json, "period", date_school_year_name(&arena, date_school_year(date)));
	audit(&json, &job->framework);
	inputs(&json, &job->evidence);
	templates(&json, job);
	outputs(&json, of->tables, of->n_tables);
	schools(writer, &json, of);
	kept_files(&json, of->kept);
	if (job->earlier.n)
		previous(&json, job);
	if (job->mapping.file)
		mapping(&json, &job->mapping);
	if (job->brands)
		brands(&json, job->brands);
	json_close(&json);
	json_finish(&json);
	pass_on(writer, json.out);
	arena_clear(&arena);
}
