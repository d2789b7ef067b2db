/*
 * run_archives.c - an archive of each school's documents for mailing, once all of them are made; see run.h.
 *
 * The last pass over the schools: a worker reads the files that the passes before have written of one school, and
 * only those. What stays of an earlier run is not among them.
 */
#include "batch/run.h"

#include <errno.h>
#include <string.h>

#include "base/folder.h"
#include "batch/archive.h"
#include "batch/draft.h"
#include "batch/receipt.h"
#include "batch/school.h"

enum { ARCHIVE_MAX_BYTES = 1 << 30 };

struct pass {
	struct batch *run;
	size_t *schools;		/* by the numbers of the pool: their places in the job */
	size_t n;
};

static const char *id_of(const struct batch *run, size_t school)
{
	return run->job.schools[school]->school->id.text;
}

/* Who asks for public documents alone mails no other. */
static bool is_held(const struct batch *run, enum suppress_profile profile)
{
	return !(run->options->has_profile && run->options->profile == SUPPRESS_PUBLIC) || profile == SUPPRESS_PUBLIC;
}

/* The files that the run has made of the school and its archive holds, in the arena. */
static const struct output *outputs_of(struct arena *arena, const struct batch *run, size_t school, size_t *n)
{
	const struct records *all[] = { &run->records, &run->compared };
	struct output *outputs = NULL;
	size_t capacity = 0;

	*n = 0;
	for (int k = 0; k < 2; k++) {
		struct record record;

		if (school >= all[k]->n || !records_has(all[k], school))
			continue;
		record = records_get(arena, all[k], school);
		for (size_t i = 0; i < record.n_outputs; i++) {
			if (!called_in_archive(arena, record.outputs[i].name)
			    || !is_held(run, record.outputs[i].profile))
				continue;
			if (*n == capacity)
				outputs = arena_grow(arena, outputs, *n, &capacity, sizeof(*outputs));
			outputs[(*n)++] = record.outputs[i];
		}
	}
	return outputs;
}

/* ---- in a worker ---- */

/* It is for whom the most confidential of its files is. */
static enum suppress_profile profile_of(const struct output *outputs, size_t n)
{
	enum suppress_profile profile = SUPPRESS_PUBLIC;

	for (size_t i = 0; i < n; i++)
		profile = outputs[i].profile > profile ? outputs[i].profile : profile;
	return profile;
}

/* Returns the name of the file that could not be read, or NULL. PDFs and workbooks are compressed already. */
static const char *read_files(struct arena *arena, const struct folder *folder, const struct output *outputs, size_t n,
			      struct archived *files)
{
	for (size_t i = 0; i < n; i++) {
		char *bytes;

		if (!folder_read(arena, folder, outputs[i].name, DRAFT_MAX_BYTES, &bytes, &files[i].length))
			return outputs[i].name;
		files[i].bytes = bytes;
		files[i].name = called_in_archive(arena, outputs[i].name);
		files[i].packed = !product_page_named(outputs[i].name);
	}
	return NULL;
}

/* Write the archive. Returns the name of the file that is at fault, with errno set, or NULL. */
static const char *make(struct arena *arena, const struct batch *run, size_t school, const struct folder *folder,
			struct draft *draft)
{
	const struct job *job = &run->job;
	size_t n;
	const struct output *outputs = outputs_of(arena, run, school, &n);
	struct archived *files = arena_array(arena, n, sizeof(*files));
	const char *refused = read_files(arena, folder, outputs, n, files);

	if (refused)
		return refused;
	draft->profile = profile_of(outputs, n);
	if (!archive_write(draft->bytes, called_folder(arena, job, school), files, n, job->options->date,
			   access_of(job->options))
	    || !folder_write(folder, draft->name, draft->bytes->bytes, draft->bytes->length))
		return draft->name;
	return NULL;
}

static struct record make_archive(struct batch *run, size_t school, struct output *output)
{
	struct arena *arena = &run->school;
	struct draft draft = { .name = called_archive(arena, &run->job, school),
			       .bytes = buf_new(arena, ARCHIVE_MAX_BYTES) };
	struct record record = { .status = SCHOOL_MADE, .why = MADE_FIRST, .results = "", .actions = "", .entries = "" };
	const char *refused = "";
	struct folder folder;
	int error;

	diags_init(&record.problems, arena);
	if (folder_find(&folder, &run->job.out, id_of(run, school))) {
		refused = make(arena, run, school, &folder, &draft);
		error = errno;
		folder_close(&folder);
		errno = error;
	}
	if (refused) {
		record.status = SCHOOL_FAILED;
		record.disk_full = school_meets_disk(errno);
		diags_add(&record.problems, DIAG_RUN001,
			  (struct loc){ .file = file_join(arena, id_of(run, school), draft.name) },
			  "could not be written: %s%s%s", *refused && refused != draft.name ? refused : "",
			  *refused && refused != draft.name ? ": " : "", strerror(errno))->school_id = id_of(run, school);
	} else {
		*output = draft_output(&draft);
		record.outputs = output;
		record.n_outputs = 1;
	}
	return record;
}

/* Take what an earlier run has made of the same files, or make it. */
static struct record find_or_make(struct batch *run, size_t school)
{
	struct arena *arena = &run->school;
	struct output *output = arena_alloc(arena, sizeof(*output));
	const struct date date = run->options->date;
	size_t n;
	const struct output *outputs = outputs_of(arena, run, school, &n);
	struct depends_sums sums;
	struct record record;
	struct folder folder;

	if (!run->job.depends || !folder_find(&folder, &run->job.out, id_of(run, school)))
		return make_archive(run, school, output);
	sums = depends_of_archive(arena, &run->job, school, outputs, n);
	if (run->options->force || receipt_find(arena, &folder, RECEIPT_ARCHIVE, &sums, date, &record) != MADE_NOT) {
		receipt_void_run(&run->job.out);
		folder_remove(&folder, RECEIPT_ARCHIVE);
		record = make_archive(run, school, output);
		if (record.status == SCHOOL_MADE)
			receipt_write(arena, &folder, RECEIPT_ARCHIVE, &sums, date, &record);
	}
	folder_close(&folder);
	return record;
}

static void work(void *context, size_t number, struct buf *answer)
{
	struct pass *pass = context;
	const struct record record = find_or_make(pass->run, pass->schools[number]);

	record_write(&record, answer);
	arena_reset(&pass->run->school);
}

/* ---- in the parent ---- */

/* Remove what a worker may have left. */
static void remove_file(struct batch *run, size_t school)
{
	const char *name = called_archive(&run->school, &run->job, school);
	struct folder folder;

	if (!folder_find(&folder, &run->job.out, id_of(run, school)))
		return;
	folder_remove(&folder, name);
	folder_remove(&folder, folder_temporary(&run->school, name));
	folder_remove(&folder, RECEIPT_ARCHIVE);
	folder_close(&folder);
}

static void take(void *context, size_t number, const struct pool_answer *answer)
{
	struct pass *pass = context;
	struct batch *run = pass->run;
	const size_t school = pass->schools[number];
	struct record record;

	if (answer->end != POOL_ANSWERED || !record_read(&run->school, answer->bytes, answer->length, &record)) {
		record = (struct record){ .status = SCHOOL_FAILED };
		diags_init(&record.problems, &run->school);
		remove_file(run, school);
		if (answer->end != POOL_STOPPED)
			run_explain(run, school, answer, "the archive", &record.problems,
				    "its documents are not concerned; run again with --school to try that school alone");
	} else if (record.n_outputs && !records_put(&run->archives, school, answer->bytes, answer->length)) {
		run_out_refuse(run, "manifest.json", "what it is made from cannot be stored in a temporary file");
	}
	diags_append(run->diags, &record.problems);
	run->summary->n_files += record.n_outputs;
	run->summary->n_archives += record.n_outputs;
	run->disk_full |= record.disk_full;
	arena_reset(&run->school);
}

/* ---- the whole ---- */

void run_archives_remove(struct batch *run)
{
	for (size_t school = 0; school < run->job.n_schools; school++) {
		remove_file(run, school);
		arena_reset(&run->school);
	}
}

bool run_archives(struct batch *run)
{
	struct pass pass = { .run = run };
	struct pool pool = { .jobs = run->options->jobs, .limits = run->options->limits,
			     .work = work, .take = take, .context = &pass };

	if (!run->options->archives || run->disk_full)
		return true;
	pass.schools = arena_array(run->arena, run->job.n_schools, sizeof(*pass.schools));
	run->archives = records_new(run->arena, run->job.n_schools, run->options->spool_folder);
	run->summary->archive = called_archive_example(run->arena, &run->job);
	for (size_t school = 0; school < run->job.n_schools; school++) {
		size_t n;

		outputs_of(&run->school, run, school, &n);
		if (n)
			pass.schools[pass.n++] = school;
		arena_reset(&run->school);
	}
	pool.n = pass.n;
	return pool_run(run->arena, &pool);
}
