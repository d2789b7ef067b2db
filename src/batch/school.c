/*
 * school.c - see school.h.
 *
 * All bytes are made in memory before the first file is written. So a school that fails half-way has
 * changed nothing, and the moment in which a dying worker can leave only some of its files is short.
 */
#include "batch/school.h"

#include <string.h>

#include "base/buf.h"
#include "base/hash.h"
#include "batch/consequences.h"
#include "batch/draft.h"
#include "batch/glyphs.h"
#include "batch/kinds.h"
#include "batch/receipt.h"
#include "batch/shape_pack.h"
#include "batch/results_json.h"
#include "batch/tables_out.h"
#include "batch/why.h"
#include "layout/layout.h"
#include "score/kinds.h"
#include "score/score.h"

/* Mark the problems from index `from` on as this school's. If document is not NULL, it is the name of the file whose
 * making caused them, since no file that somebody wrote did. */
static void own_problems(struct school_work *work, size_t from, const char *document)
{
	for (size_t i = from; i < work->problems.n; i++) {
		struct diag *d = &work->problems.items[i];

		d->school_id = work->findings->evidence->school->id.text;
		if (document)
			d->at = (struct loc){ .file = document };
	}
}

/* Whether any problem known so far withholds a report. */
static bool has_reasons(const struct school_work *work)
{
	return job_withholds(work->job, &work->before) || job_withholds(work->job, &work->problems);
}

/* Note that no table which the audit judges from has a row. Rows that an error may have removed do not count as
 * missing. */
static void note_no_answers(struct school_work *work)
{
	const struct school_evidence *school = work->findings->evidence;

	if (work->findings->kind->none_is_a_result || school->has_rows ||
	    job_withholds(work->job, &work->before) || work->problems.n_errors)
		return;
	work->no_answers = true;
	work->problems.n = work->problems.n_warnings = 0;	/* warnings about a report that nobody gets */
	/* Without a value, so that it is reported once for all schools. */
	diags_add(&work->problems, DIAG_CSV092, school->school->id.at,
		  "the school has no row in any table that the audit judges from, so it gets no documents");
}

/* Read what is known of a school before it is scored. */
static struct school_work begin(struct arena *arena, const struct job *job, size_t index)
{
	struct school_work work = { .job = job, .index = index };

	work.before = job_problems_of(arena, job, job->schools[index]->school->id.text);
	diags_init(&work.problems, arena);
	work.evidence = job_school(arena, job, index);
	work.earlier = job_earlier(arena, job, index, &work.problems);
	return work;
}

static void score(struct arena *arena, struct school_work *work)
{
	const struct job *job = work->job;

	work->findings = findings_make(arena, &job->framework, work->evidence, work->earlier, job->options->date,
				       &work->problems);
	work->plan = plan_build(arena, work->findings, &work->problems);
	if (job->fonts)
		glyphs_of_school(job->fonts, work->findings->evidence, &work->before, &work->problems);
	consequences_forget(job, &work->before, &work->problems);
	note_no_answers(work);
	own_problems(work, 0, NULL);
	work->draft = job->options->draft && has_reasons(work);
}

struct school_work school_score(struct arena *arena, const struct job *job, size_t index)
{
	struct school_work work = begin(arena, job, index);

	score(arena, &work);
	return work;
}

bool school_withheld(const struct school_work *work)
{
	return has_reasons(work) && !work->draft;
}

/* Reduce the findings for public documents, when the first of them is made. */
static void publish(struct arena *arena, struct school_work *work)
{
	struct diags told;

	if (work->published)
		return;
	diags_init(&told, arena);
	work->published = findings_public(arena, work->findings);
	work->published_plan = plan_build(arena, work->published, &told);
}

/* Determined for what the school depends on, else when its first document is made. */
static void find_files(struct arena *arena, struct school_work *work)
{
	if (!work->files)
		work->files = school_files(arena, work->evidence, &work->n_files);
}

/* Make a document and its pages. */
static const struct document *make_pages(struct arena *arena, struct school_work *work, const struct job_product *made,
					 const struct report_input *input, const char *file,
					 const struct pages **pages)
{
	const struct job *job = work->job;
	size_t from = work->problems.n;
	const struct document *document = report_build(arena, made->template, input, &work->problems);

	own_problems(work, from, NULL);
	from = work->problems.n;
	font_new_document(job->fonts);
	*pages = document ? layout_document(arena, job->fonts, document, &work->problems) : NULL;
	glyphs_forget_told(arena, job->fonts, &job->framework, work->findings->evidence, &work->problems, from);
	own_problems(work, from, file);
	return document;
}

/* The template's first document that fits its limit of pages, else the last; in large print the first. */
static const struct pages *fitting_pages(struct arena *arena, struct school_work *work, const struct job_product *made,
					 struct report_input *input, const char *file,
					 const struct document **fitting)
{
	const struct diags before = work->problems;
	const struct document *document;
	const struct pages *pages;

	for (input->tight = 0;; input->tight++) {
		*fitting = document = make_pages(arena, work, made, input, file, &pages);
		if (!pages || document->fit.pages == 0 || pages->n <= (size_t)document->fit.pages
		    || work->job->options->large_print)
			return pages;
		if (input->tight == document->fit.tries)
			break;
		work->problems.n = before.n;	/* only warnings: keep those of the document that is used */
		work->problems.n_warnings = before.n_warnings;
	}
	diags_add(&work->problems, DIAG_RPT007, (struct loc){ .file = file },
		  "it has %zu pages and is meant to have %d at most", pages->n, document->fit.pages);
	own_problems(work, work->problems.n - 1, NULL);
	return pages;
}

const struct pages *school_pages(struct arena *arena, struct school_work *work, const struct job_product *made,
				 int number, const struct document **document)
{
	const struct document *fitting;
	const struct job *job = work->job;
	const char *id = work->findings->evidence->school->id.text;
	const char *file = file_join(arena, id, called_of_school(arena, job, work->index, made->product, number));
	struct diags all;
	struct report_input input;

	find_files(arena, work);
	diags_init(&all, arena);
	diags_append(&all, &work->before);
	diags_append(&all, &work->problems);
	diags_sort(&all);
	if (job_profile(job, made->product) == SUPPRESS_PUBLIC)
		publish(arena, work);
	input = (struct report_input){
		.findings = work->findings, .plan = work->plan,
		.problems = &all, .program_version = WAYMARK_VERSION, .draft = work->draft,
		.files = work->files, .n_files = work->n_files, .no_places = job->options->no_places,
		.profile = job_profile(job, made->product),
		.mapping = job_mapping(job),
		.brand = brands_of_school(job, work->findings->evidence->school),
		.item = (size_t)number,
	};
	if (input.profile == SUPPRESS_PUBLIC) {
		input.findings = work->published;
		input.plan = work->published_plan;
	}
	return fitting_pages(arena, work, made, &input, file, document ? document : &fitting);
}

/* ---- a school's documents ---- */

static bool draft_document(struct arena *arena, struct school_work *work, const struct job_product *made,
			   int number, struct drafts *drafts)
{
	const char *name = called_of_school(arena, work->job, work->index, made->product, number);
	struct product_source source = { .job = work->job, .product = made->product, .file = name,
					 .profile = job_profile(work->job, made->product) };
	size_t from;

	if (!made->template) {
		source.findings = work->findings;
		source.plan = work->plan;
	} else {
		source.pages = school_pages(arena, work, made, number, &source.document);
		if (!source.pages)
			return false;
	}
	from = work->problems.n;
	if (product_write(arena, &source, arena, drafts, &work->problems))
		return true;
	own_problems(work, from, arena_printf(arena, "%s/%s", work->findings->evidence->school->id.text, name));
	return false;
}

size_t school_items(const struct school_work *work)
{
	const struct score_kind *kind = work->findings->kind;

	return kind->items ? kind->items(work->findings).n : 0;
}

/* One document, or one per item. */
static bool draft_product(struct arena *arena, struct school_work *work, const struct job_product *made,
			  struct drafts *drafts)
{
	/* What has no template is evidence again, which a draft's plan must not become. */
	if (product_needs_all(made->product) || (!made->template && work->draft))
		return true;
	if (made->product->scope == PRODUCT_OF_SCHOOL)
		return draft_document(arena, work, made, 0, drafts);
	for (size_t i = 0; i < school_items(work); i++)
		if (!draft_document(arena, work, made, (int)i + 1, drafts))
			return false;
	return true;
}

static void draft_results(struct arena *arena, struct school_work *work, enum school_status status,
			  struct drafts *drafts)
{
	struct draft *draft = draft_add(arena, drafts, "results.json", job_profile_of_tables(work->job));
	struct diags all;

	diags_init(&all, arena);
	diags_append(&all, &work->before);
	diags_append(&all, &work->problems);
	diags_sort(&all);
	results_json(draft->bytes, status, work->findings, work->plan, &all);
}

static bool draft_products(struct arena *arena, struct school_work *work, struct drafts *drafts)
{
	drafts->n = 0;
	for (size_t i = 0; i < work->job->n_products; i++)
		if (!draft_product(arena, work, &work->job->products[i], drafts))
			return false;
	return true;
}

/* Determine what becomes of the school, and make its documents as drafts. */
static enum school_status draft_all(struct arena *arena, struct school_work *work,
				    struct drafts *drafts)
{
	struct diags found;

	if (school_withheld(work))
		return SCHOOL_WITHHELD;
	if (work->no_answers)
		return SCHOOL_NO_ANSWERS;
	if (!draft_products(arena, work, drafts))
		return SCHOOL_FAILED;
	if (work->draft)
		return SCHOOL_DRAFT;
	if (!has_reasons(work))
		return SCHOOL_MADE;
	if (!work->job->options->draft)
		return SCHOOL_WITHHELD;
	/* Only its documents gave a warning, under --strict: make them again, marked, and count it once. */
	work->draft = true;
	found = work->problems;
	if (!draft_products(arena, work, drafts))
		return SCHOOL_FAILED;
	work->problems = found;
	return SCHOOL_DRAFT;
}

/* ---- the record ---- */

static bool needs_facts(const struct job *job)
{
	for (size_t i = 0; i < job->n_products; i++) {
		if (product_needs_all(job->products[i].product))
			return true;
	}
	return false;
}

static void fill_tables(struct arena *arena, const struct school_work *work, struct record *record)
{
	struct buf *results = buf_new(arena, DRAFT_MAX_BYTES),
		   *actions = buf_new(arena, DRAFT_MAX_BYTES), *entries = buf_new(arena, DRAFT_MAX_BYTES);
	const struct job *job = work->job;
	const struct school *school = work->findings->evidence->school;
	const char *why = why_status(arena, job, record->status, &work->before, &work->problems);
	const struct batch_kind *kind = batch_kind(&job->framework);

	if (!kind->put_rows) {
		/* No rows at all. */
	} else if (record->status == SCHOOL_MADE) {
		kind->put_rows(results, work->findings, NULL);
	} else if (record->status == SCHOOL_DRAFT) {
		kind->put_rows(results, work->findings, why);
	} else {
		results_rows_without(results, &job->framework, job->options->date, school, why);
	}
	/* A draft's plan may change when its rows are corrected, so it must not be used as evidence. */
	if (work->plan && record->status == SCHOOL_MADE)
		actions_rows(actions, work->findings->evidence, work->plan);
	if (kind->put_entries && record->status == SCHOOL_MADE && needs_facts(job))
		kind->put_entries(entries, work->findings);
	record->results = results->bytes ? results->bytes : "";
	record->actions = actions->bytes ? actions->bytes : "";
	record->entries = entries->bytes ? entries->bytes : "";
}

static void tell_too_much(struct school_work *work)
{
	const struct cell *id = &work->findings->evidence->school->id;
	struct diag *d = diags_add(&work->problems, DIAG_RUN009, id->at,
				   "'%s' has too much to be counted in documents about all schools, so they leave it out",
				   id->text);

	d->school_id = d->value = id->text;
}

/* Pack what documents about all schools count for this one. */
static void note_facts(struct arena *arena, struct school_work *work, struct record *record)
{
	const struct batch_kind *kind = batch_kind(&work->job->framework);
	struct buf *bytes = buf_new(arena, RECORD_FACTS_MAX_BYTES);
	const void *facts;
	size_t n;

	if (!kind->facts || record->status != SCHOOL_MADE || !needs_facts(work->job))
		return;
	facts = kind->facts(arena, work->findings, work->plan, &n);
	shape_pack(bytes, kind->fact_shape, facts, n);
	if (bytes->full) {
		tell_too_much(work);
		return;
	}
	record->facts = bytes->bytes;
	record->facts_bytes = bytes->length;
}

static void fill_outputs(struct arena *arena, const struct drafts *drafts, struct record *record)
{
	struct output *outputs = arena_array(arena, drafts->n, sizeof(*outputs));

	for (size_t i = 0; i < drafts->n; i++)
		outputs[i] = draft_output(&drafts->items[i]);
	record->outputs = outputs;
	record->n_outputs = drafts->n;
}

static void note_previous(const struct school_work *work, struct record *record)
{
	const struct earlier *earlier = work->findings->earlier;

	if (!earlier)
		return;
	record->previous = earlier->files;
	record->n_previous = earlier->n_files;
}

static struct record make(struct arena *arena, struct school_work *work)
{
	struct record record = { .status = SCHOOL_FAILED };
	struct drafts drafts = { .n = 0 };

	score(arena, work);
	record.status = draft_all(arena, work, &drafts);
	if (record.status == SCHOOL_WITHHELD || record.status == SCHOOL_NO_ANSWERS)
		drafts.n = 0;
	if (record.status != SCHOOL_FAILED) {
		draft_results(arena, work, record.status, &drafts);
		if (!school_write_files(arena, work, record.status, &drafts, &record.disk_full))
			record.status = SCHOOL_FAILED;
	}
	if (record.status == SCHOOL_FAILED) {
		drafts.n = 0;
		school_remove_files(arena, work->job, work->index);
	}
	fill_outputs(arena, &drafts, &record);
	note_previous(work, &record);
	fill_tables(arena, work, &record);
	note_facts(arena, work, &record);
	record.problems = work->problems;
	return record;
}

struct record school_make(struct arena *arena, const struct job *job, size_t index)
{
	struct school_work work = begin(arena, job, index);
	const struct school_entry *school = job->schools[index];
	enum made_why why = MADE_FIRST;
	struct depends_sums sums;
	struct record record;
	struct folder folder;

	if (!job->depends)
		return make(arena, &work);
	find_files(arena, &work);
	sums = depends_of_school(arena, &work);
	if (!job->options->force && folder_find(&folder, &job->out, school->school->id.text)) {
		why = receipt_find(arena, &folder, RECEIPT_OF_SCHOOL, &sums, job->options->date, &record);
		if (why == MADE_NOT && school_has_strays(arena, job, index, &folder, &record))
			why = MADE_MISSING;
		folder_close(&folder);
	}
	if (why != MADE_NOT)
		record = make(arena, &work);
	record.why = why;
	if (why != MADE_NOT && record.status != SCHOOL_FAILED && folder_find(&folder, &job->out, school->school->id.text)) {
		receipt_write(arena, &folder, RECEIPT_OF_SCHOOL, &sums, job->options->date, &record);
		folder_close(&folder);
	}
	memcpy(record.whole, sums.whole, sizeof(record.whole));
	return record;
}

struct record school_compare(struct arena *arena, const struct job *job, size_t index)
{
	struct school_work work = school_score(arena, job, index);
	struct record record = { .status = SCHOOL_MADE };

	if (school_withheld(&work))
		record.status = SCHOOL_WITHHELD;
	else if (work.no_answers)
		record.status = SCHOOL_NO_ANSWERS;
	else if (work.draft)
		record.status = SCHOOL_DRAFT;
	fill_tables(arena, &work, &record);
	note_facts(arena, &work, &record);
	note_previous(&work, &record);
	record.problems = work.problems;
	return record;
}

/* Lay out a product without making a file. */
static bool lay_out_product(struct arena *arena, struct school_work *work, const struct job_product *made)
{
	if (product_needs_all(made->product) || !made->template)
		return true;
	if (made->product->scope == PRODUCT_OF_SCHOOL)
		return school_pages(arena, work, made, 0, NULL) != NULL;
	for (size_t i = 0; i < school_items(work); i++)
		if (!school_pages(arena, work, made, (int)i + 1, NULL))
			return false;
	return true;
}

struct record school_foresee(struct arena *arena, const struct job *job, size_t index)
{
	struct school_work work = school_score(arena, job, index);
	struct record record = { .status = SCHOOL_MADE, .results = "", .actions = "", .entries = "" };
	bool printed = !school_withheld(&work) && !work.no_answers;

	for (size_t i = 0; printed && i < job->n_products; i++) {
		if (!lay_out_product(arena, &work, &job->products[i]))
			record.status = SCHOOL_FAILED;
	}
	if (work.no_answers)
		record.status = SCHOOL_NO_ANSWERS;
	else if (has_reasons(&work))
		record.status = SCHOOL_WITHHELD;
	note_facts(arena, &work, &record);
	record.problems = work.problems;
	return record;
}
