/*
 * run_compared.c - what each school gets beside all others, once all are scored; see run.h.
 *
 * A second pass over the schools. What was gathered of all of them is in memory before the workers are
 * forked, so they share it. They write into the folders that the first pass made.
 */
#include "batch/run.h"

#include <errno.h>
#include <string.h>

#include "base/buf.h"
#include "base/folder.h"
#include "batch/draft.h"
#include "batch/receipt.h"
#include "batch/school.h"
#include "batch/shape_sum.h"

struct pass {
	struct batch *run;
	size_t *schools;		/* by the numbers of the pool: their places in the job */
	size_t n, n_taken;
	const char *files;		/* "feedback.pdf", for messages */
};

static bool is_compared(const struct job_product *made)
{
	return made->product->scope == PRODUCT_OF_COMPARED;
}

static const char *id_of(const struct batch *run, size_t school)
{
	return run->job.schools[school]->school->id.text;
}

/* What the product is made from for the school, in the arena; NULL: it gets none. */
static const void *source_of(struct arena *arena, struct batch *run, const struct job_product *made, size_t school)
{
	const struct product_subject *subject = made->product->subject;

	return subject->of_school(arena, run_products_gather(&run->products, subject), id_of(run, school));
}

/* ---- in OUT ---- */

static void remove_file(struct batch *run, const struct folder *folder, const char *name)
{
	folder_remove(folder, name);
	folder_remove(folder, folder_temporary(&run->school, name));
}

/* Remove what a worker may have left of a school. */
static void remove_files(struct batch *run, size_t school)
{
	struct folder folder;

	if (run->checks || !folder_find(&folder, &run->job.out, id_of(run, school)))
		return;
	if (folder_has(&folder, RECEIPT_COMPARED))
		receipt_void_run(&run->job.out);
	remove_file(run, &folder, RECEIPT_COMPARED);
	for (size_t i = 0; i < run->job.n_products; i++) {
		const struct product *product = run->job.products[i].product;
		const char *name = called_of_school(&run->school, &run->job, school, product, 0);

		if (!is_compared(&run->job.products[i]))
			continue;
		remove_file(run, &folder, name);
		remove_file(run, &folder, product_page_file(&run->school, product, name));
	}
	folder_close(&folder);
}

/* ---- in a worker ---- */

static const struct evidence no_evidence;

/* Glyphs that no font has: whose rows or audit they are in was told of these. */
static void forget_glyphs(struct diags *diags)
{
	size_t to = 0;

	for (size_t i = 0; i < diags->n; i++) {
		if (diags->items[i].code == DIAG_RPT004)
			diags->n_warnings--;
		else
			diags->items[to++] = diags->items[i];
	}
	diags->n = to;
}

/* The document as a draft; in a check only its pages. Returns false if there is none, with a problem. */
static bool draft_document(struct arena *arena, struct batch *run, const struct job_product *made, size_t school,
			   const void *of, struct drafts *drafts, struct diags *diags)
{
	const struct job *job = &run->job;
	const char *name = called_of_school(arena, job, school, made->product, 0);
	struct run_input input = run_products_input(job, made->product, of);
	struct product_source source = { .job = job, .product = made->product, .file = name, .profile = input.profile };
	bool fits;

	/* Nothing of files that hold the rows of others: it would change with each of these. */
	input.evidence = &no_evidence;
	input.brand = brands_of_school(job, job->schools[school]->school);
	input.generated = made->product->subject->generated(of);
	fits = run_products_pages(arena, made, &input, file_join(arena, id_of(run, school), name), &source, diags);
	forget_glyphs(diags);
	if (!fits || job_withholds(job, diags))
		return false;
	return run->checks || product_write(arena, &source, arena, drafts, diags);
}

/* Returns the name of the file that could not be written, with errno set, or NULL. */
static const char *write_each(const struct folder *folder, const struct drafts *drafts, struct record *record,
			      struct output *outputs)
{
	for (size_t i = 0; i < drafts->n; i++) {
		const struct draft *d = &drafts->items[i];

		errno = EFBIG;
		if (d->bytes->full || !folder_write(folder, d->name, d->bytes->bytes, d->bytes->length))
			return d->name;
		outputs[record->n_outputs++] = draft_output(d);
	}
	return NULL;
}

/* If one cannot be written, there is none, nor what an earlier run made: it would be of other schools. */
static void write_drafts(struct arena *arena, struct batch *run, size_t school, const struct drafts *drafts,
			 struct record *record)
{
	struct output *outputs = arena_array(arena, drafts->n, sizeof(*outputs));
	const char *refused = drafts->n ? drafts->items[0].name : NULL;
	struct folder folder;
	int error = 0;

	if (refused && folder_find(&folder, &run->job.out, id_of(run, school))) {
		refused = write_each(&folder, drafts, record, outputs);
		error = errno;
		folder_close(&folder);
		errno = error;
	}
	record->outputs = outputs;
	if (!refused)
		return;
	record->status = SCHOOL_FAILED;
	record->n_outputs = 0;
	record->disk_full = school_meets_disk(errno);
	diags_add(&record->problems, DIAG_RUN001, (struct loc){ .file = file_join(arena, id_of(run, school), refused) },
		  "could not be written: %s", strerror(errno));
	remove_files(run, school);
}

static struct record make(struct batch *run, size_t school)
{
	struct arena *arena = &run->school;
	struct record record = { .status = SCHOOL_MADE, .why = MADE_FIRST, .results = "", .actions = "", .entries = "" };
	struct drafts drafts = { .n = 0 };

	diags_init(&record.problems, arena);
	for (size_t i = 0; i < run->job.n_products; i++) {
		const struct job_product *made = &run->job.products[i];
		const void *of = is_compared(made) ? source_of(arena, run, made, school) : NULL;

		if (of && !draft_document(arena, run, made, school, of, &drafts, &record.problems))
			record.status = SCHOOL_FAILED;
	}
	write_drafts(arena, run, school, &drafts, &record);
	for (size_t i = 0; i < record.problems.n; i++)
		record.problems.items[i].school_id = id_of(run, school);
	return record;
}

/* A sum of what was gathered of the school. */
static struct depends_sums sums_of(struct arena *arena, struct batch *run, size_t school)
{
	const struct job *job = &run->job;
	struct hash *hash = hash_new(arena);
	char gathered[HASH_HEX_BYTES];

	for (size_t i = 0; i < job->n_products; i++) {
		const struct job_product *made = &job->products[i];
		const struct shape_context context = { .arena = arena, .framework = &job->framework,
						       .is_public = job_profile(job, made->product) == SUPPRESS_PUBLIC };

		if (is_compared(made))
			shape_sum(hash, &context, made->product->subject->shape, source_of(arena, run, made, school));
	}
	hash_end(hash, gathered);
	return depends_of_compared(arena, job, school, gathered);
}

/* Take what an earlier run has made of the same, or make it. */
static struct record find_or_make(struct batch *run, size_t school)
{
	struct arena *arena = &run->school;
	const struct date date = run->options->date;
	struct depends_sums sums;
	struct record record;
	struct folder folder;

	if (run->checks || !run->job.depends || !folder_find(&folder, &run->job.out, id_of(run, school)))
		return make(run, school);
	sums = sums_of(arena, run, school);
	if (run->options->force || receipt_find(arena, &folder, RECEIPT_COMPARED, &sums, date, &record) != MADE_NOT) {
		receipt_void_run(&run->job.out);
		folder_remove(&folder, RECEIPT_COMPARED);
		record = make(run, school);
		if (record.status == SCHOOL_MADE)
			receipt_write(arena, &folder, RECEIPT_COMPARED, &sums, date, &record);
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

static void keep(struct batch *run, size_t school, const struct pool_answer *answer, const struct record *record)
{
	struct buf *bytes = buf_new(&run->school, RECORD_MAX_BYTES);
	struct diag *d;

	if (answer->end != POOL_ANSWERED)
		record_write(record, bytes);
	if (answer->end == POOL_ANSWERED ? records_put(&run->compared, school, answer->bytes, answer->length)
					 : records_put(&run->compared, school, bytes->bytes, bytes->length))
		return;
	run->out_refused = true;
	d = diags_add(run->diags, DIAG_RUN001, (struct loc){ .file = "manifest.json" },
		      "what it is made from cannot be stored in a temporary file: %s", strerror(errno));
	d->hint = "make room, or set TMPDIR to a folder on a disk with enough room";
}

static void explain(const struct pass *pass, size_t school, const struct pool_answer *answer, struct diags *problems)
{
	const char *what = arena_printf(problems->arena, "the pages of %s", pass->files);

	run_explain(pass->run, school, answer, what, problems,
		    "the school's other documents are not concerned; run again for all schools");
}

static void take(void *context, size_t number, const struct pool_answer *answer)
{
	struct pass *pass = context;
	struct batch *run = pass->run;
	const size_t school = pass->schools[number];
	struct pool_answer taken = *answer;
	struct record record;

	if (answer->end != POOL_ANSWERED || !record_read(&run->school, answer->bytes, answer->length, &record)) {
		record = (struct record){ .status = SCHOOL_FAILED, .results = "", .actions = "", .entries = "" };
		taken.end = answer->end == POOL_ANSWERED ? POOL_DIED : answer->end;
		diags_init(&record.problems, &run->school);
		remove_files(run, school);
		if (answer->end != POOL_STOPPED)
			explain(pass, school, answer, &record.problems);
	}
	keep(run, school, &taken, &record);
	diags_append(run->diags, &record.problems);
	run->summary->n_files += record.n_outputs;
	run->summary->n_compared += record.status == SCHOOL_MADE;
	run->disk_full |= record.disk_full;
	run_tell_compared(run, pass->files, &record, ++pass->n_taken, pass->n);
	arena_reset(&run->school);
}

/* ---- the whole ---- */

/* The schools that get something, and the names of the files. */
static void choose(struct pass *pass)
{
	struct batch *run = pass->run;
	const char *mark = "";

	pass->schools = arena_array(run->arena, run->job.n_schools, sizeof(*pass->schools));
	pass->files = "";
	for (size_t i = 0; i < run->job.n_products; i++) {
		if (!is_compared(&run->job.products[i]))
			continue;
		pass->files = arena_printf(run->arena, "%s%s%s", pass->files, mark,
					   called_example(run->arena, &run->job, run->job.products[i].product));
		mark = ", ";
	}
	for (size_t school = 0; *mark && school < run->job.n_schools; school++) {
		bool any = false;

		for (size_t i = 0; i < run->job.n_products && !any; i++)
			any = is_compared(&run->job.products[i])
			      && source_of(&run->school, run, &run->job.products[i], school);
		if (any)
			pass->schools[pass->n++] = school;
		else
			remove_files(run, school);
		arena_reset(&run->school);
	}
}

void run_compared_remove(struct batch *run)
{
	for (size_t school = 0; school < run->job.n_schools; school++) {
		remove_files(run, school);
		arena_reset(&run->school);
	}
}

bool run_compared(struct batch *run)
{
	struct pass pass = { .run = run };
	struct pool pool = { .jobs = run->options->jobs, .limits = run->options->limits,
			     .work = work, .take = take, .context = &pass };

	run->compared = records_new(run->arena, run->job.n_schools, run->options->spool_folder);
	choose(&pass);
	pool.n = pass.n;
	if (pass.n)
		run_tell_compared(run, pass.files, NULL, 0, pass.n);
	return pool_run(run->arena, &pool);
}
