/*
 * run_again.c - whether a run finds everything made already; see run.h.
 *
 * A receipt in OUT (receipt.h) tells from what the files about all schools were made, and holds what that run said: its
 * problems and its summary. It also has the sum of all that the run could read (depends_of_inputs), so that a run which
 * finds that unchanged reads no row: it looks only whether all files are there.
 */
#include <string.h>

#include "batch/called.h"
#include "batch/kinds.h"
#include "batch/manifest.h"
#include "batch/receipt.h"
#include "batch/run.h"
#include "batch/shape_pack.h"

/* ---- what is remembered of a run ---- */

struct memory {
	char inputs[HASH_HEX_BYTES];	/* contents of struct inputs_sums; "": they cannot be told, or changed meanwhile */
	char made[HASH_HEX_BYTES];	/* as in struct batch */
	const char *const *schools;	size_t n_schools;	/* their ids, in input order */
	struct batch_summary sum;
};

static const struct shape_row together_rows[] = {
	ROW_TEXT(together, "name", name, "of the file, or of all"),
	ROW_COUNT(together, "n", n, "how many files"),
	ROW_BOOL(together, "several", several, "the name is of all"),
};
static const struct shape shape_together = SHAPE_OF("together", together, together_rows);

static const struct shape_row left_out_rows[] = {
	ROW_TEXT(left_out, "name", name, "of the file"),
	ROW_TEXT(left_out, "edition", edition, "that makes it"),
	ROW_COUNT(left_out, "from", from, "schools"),
};
static const struct shape shape_left_out = SHAPE_OF("left_out", left_out, left_out_rows);

static const struct shape_row memory_rows[] = {
	ROW_CHARS(memory, "inputs", inputs, "sum of all that the run could read"),
	ROW_CHARS(memory, "made", made, "sum of what the schools' files depend on"),
	ROW_TEXTS(memory, "schools", schools, n_schools, "their ids"),
	ROW_COUNT(memory, "n", sum.n_schools, "schools"),
	ROW_COUNT(memory, "done", sum.n_done, "of them made"),
	ROW_COUNT(memory, "drafts", sum.n_drafts, "made as drafts"),
	ROW_COUNT(memory, "generated", sum.n_generated, "with rows that were made up"),
	ROW_COUNT(memory, "withheld", sum.n_withheld, "because of their rows"),
	ROW_COUNT(memory, "compared", sum.n_compared, "made beside all others"),
	ROW_COUNT(memory, "archives", sum.n_archives, "of documents"),
	ROW_COUNT(memory, "files", sum.n_files, "of the run"),
	ROW_TEXT(memory, "compared_file", sum.compared, "what is made beside all others"),
	ROW_TEXT(memory, "archive", sum.archive, "its name"),
	ROW_LIST(memory, "together", sum.together, sum.n_together, shape_together, "made of all schools"),
	ROW_LIST(memory, "left_out", sum.left_out, sum.n_left_out, shape_left_out, "not made of so many"),
	ROW_TEXTS(memory, "unanswered", sum.unanswered, sum.n_unanswered, "schools without a row"),
	ROW_TEXTS(memory, "refused", sum.refused, sum.n_refused, "schools whose own row is not used"),
};
static const struct shape shape_memory = SHAPE_OF("memory", memory, memory_rows);

static bool recall(struct batch *run, const struct record *made, struct memory *memory)
{
	const void *recalled;
	size_t n;

	if (!made->facts || !shape_unpack(run->arena, &shape_memory, made->facts, made->facts_bytes, &recalled, &n)
	    || n != 1)
		return false;
	*memory = *(const struct memory *)recalled;
	return true;
}

/* ---- what it is about ---- */

/* Whether the run, with its other shards if there are some, is about all schools. */
static bool is_of_all(const struct batch *run)
{
	return !run->options->of_run && !run->options->n_schools;
}

/* Whether what it makes can also be told by sums. */
static bool is_whole(const struct batch *run)
{
	return run->job.depends && is_of_all(run) && !run->options->n_shards;
}

bool run_again_possible(const struct batch *run)
{
	return is_whole(run) && !run->options->force;
}

/* Whether earlier runs are read beyond what the schools' own receipts tell of. */
static bool reads_more(const struct batch *run)
{
	return run->job.earlier.n && batch_kind(&run->job.framework)->open_earlier;
}

/* The schools that still have all files of a receipt. */
struct intact {
	size_t n;
	struct hash *made;		/* the sum of what these depend on */
};

static void look(struct batch *run, const struct folder *folder, const char *receipt, struct intact *intact,
		 struct record *record)
{
	struct depends_sums sums;

	if (!receipt_intact(&run->school, folder, receipt, run->options->date, &sums, record))
		return;
	intact->n++;
	hash_add(intact->made, sums.whole, sizeof(sums.whole));
}

/* How many schools still have all files of that receipt. */
static size_t count_intact(struct batch *run, const char *receipt)
{
	struct intact intact = { 0, hash_new(run->arena) };

	for (size_t i = 0; i < run->job.n_schools; i++) {
		struct record record;
		struct folder folder;

		if (!folder_find(&folder, &run->job.out, run->job.schools[i]->school->id.text))
			continue;
		look(run, &folder, receipt, &intact, &record);
		folder_close(&folder);
		arena_reset(&run->school);
	}
	return intact.n;
}

/* Say what the earlier run said. */
static void repeat(struct batch *run, const struct record *made, const struct memory *memory)
{
	struct batch_summary *sum = run->summary;

	run->diags->n = run->diags->n_errors = run->diags->n_warnings = 0;
	diags_append(run->diags, &made->problems);
	*sum = memory->sum;
	sum->n_again[MADE_NOT] = sum->n_schools;
	sum->unchanged = true;
}

bool run_again_same(struct batch *run)
{
	struct depends_sums sums;
	struct memory memory;
	struct record made;

	if (!run_again_possible(run) || reads_more(run))
		return false;
	sums = depends_of_run(&run->job);
	if (run->summary->n_again[MADE_NOT] != run->job.n_schools
	    || receipt_find(run->arena, &run->job.out, RECEIPT_OF_RUN, &sums, run->options->date, &made) != MADE_NOT
	    || !recall(run, &made, &memory))
		return false;
	if (run_products_strays(run->arena, &run->job, &run->kept.before, made.outputs, made.n_outputs))
		return false;
	if ((memory.sum.n_compared && count_intact(run, RECEIPT_COMPARED) != memory.sum.n_compared)
	    || (memory.sum.n_archives && count_intact(run, RECEIPT_ARCHIVE) != memory.sum.n_archives))
		return false;
	repeat(run, &made, &memory);
	return true;
}

/* ---- without reading ---- */

static bool is_output(const struct record *made, const char *name)
{
	for (size_t i = 0; i < made->n_outputs; i++) {
		if (strcmp(made->outputs[i].name, name) == 0)
			return true;
	}
	return false;
}

/* Whether the folder has a file that may be the program's and is not in these records. */
static bool has_more(struct arena *arena, const struct folder *folder, const struct record *records, size_t n_records,
		     bool of_run)
{
	const char **names;
	size_t n;

	if (!folder_list(arena, folder, &names, &n))
		return true;
	for (size_t i = 0; i < n; i++) {
		bool is_there = !called_may_be(names[i], of_run);

		for (size_t k = 0; k < n_records && !is_there; k++)
			is_there = is_output(&records[k], names[i]);
		if (!is_there)
			return true;
	}
	return false;
}

/* Whether every school has its files, from what the run made them, and nothing else of the program's. statuses: room for
 * what became of each. */
static bool schools_intact(struct batch *run, const struct memory *memory, enum school_status *statuses)
{
	static const char *const receipts[] = { RECEIPT_OF_SCHOOL, RECEIPT_COMPARED, RECEIPT_ARCHIVE };
	enum { RECEIPTS = sizeof(receipts) / sizeof(*receipts) };
	struct intact intact[RECEIPTS];
	char made[HASH_HEX_BYTES];
	bool same = true;

	for (size_t k = 0; k < RECEIPTS; k++)
		intact[k] = (struct intact){ 0, hash_new(run->arena) };
	for (size_t i = 0; i < memory->n_schools && same; i++) {
		struct record records[RECEIPTS] = { 0 };
		struct folder folder;

		same = folder_find(&folder, &run->job.out, memory->schools[i]);
		if (!same)
			break;
		for (size_t k = 0; k < RECEIPTS; k++)
			look(run, &folder, receipts[k], &intact[k], &records[k]);
		statuses[i] = records[0].status;
		same = intact[0].n == i + 1 && !has_more(&run->school, &folder, records, RECEIPTS, false);
		folder_close(&folder);
		arena_reset(&run->school);
	}
	hash_end(intact[0].made, made);
	return same && strcmp(made, memory->made) == 0 && intact[1].n == memory->sum.n_compared
	       && intact[2].n == memory->sum.n_archives;
}

/* Tell of each school as if it had been looked at anew. */
static void tell_all(struct batch *run, const struct memory *memory, const enum school_status *statuses)
{
	run->job.problems = *run->diags;
	job_sort_problems(&run->job);
	run_tell_start(run, memory->n_schools);
	for (size_t i = 0; i < memory->n_schools; i++) {
		const struct record record = { .status = statuses[i], .why = MADE_NOT };

		run_tell_school(run, memory->schools[i], &record,
				&(struct batch_step){ .done = i + 1, .total = memory->n_schools });
		arena_reset(&run->school);
	}
}

static bool all_intact(struct batch *run)
{
	enum school_status *statuses;
	const struct folder *out = &run->job.out;
	struct depends_sums sums;
	struct memory memory;
	struct record made;

	if (!receipt_intact(run->arena, out, RECEIPT_OF_RUN, run->options->date, &sums, &made)
	    || !recall(run, &made, &memory) || strcmp(memory.inputs, run->inputs.contents) != 0
	    || has_more(run->arena, out, &made, 1, true))
		return false;
	statuses = arena_array(run->arena, memory.n_schools, sizeof(*statuses));
	if (!schools_intact(run, &memory, statuses))
		return false;
	repeat(run, &made, &memory);
	tell_all(run, &memory, statuses);
	run_count_others(run, memory.schools, memory.n_schools);
	return true;
}

bool run_again_unread(struct batch *run)
{
	bool intact;

	if (!run->job.audit_loaded || !is_of_all(run) || run->options->n_previous
	    || !depends_of_inputs(&run->job, true, &run->inputs) || run->options->force || run->options->n_shards)
		return false;
	if (lock_take(&run->lock, &run->job.out) != LOCK_TAKEN)
		return false;		/* which will be told */
	arena_init(&run->school);
	intact = all_intact(run);
	arena_clear(&run->school);
	lock_give_back(&run->lock);
	return intact;
}

/* ---- for the next run ---- */

bool run_inputs_stayed(const struct batch *run)
{
	struct inputs_sums now;

	return *run->inputs.contents && depends_of_inputs(&run->job, false, &now)
	       && strcmp(run->inputs.stamps, now.stamps) == 0;
}

/* What another run may find otherwise though nothing was changed: a disk with room or that can be read, a machine with
 * memory. */
static bool of_the_moment(const struct diags *diags)
{
	static const enum diag_code codes[] = {
		DIAG_CSV001, DIAG_RPT001, DIAG_RUN001, DIAG_RUN002, DIAG_RUN003, DIAG_RUN005, DIAG_RUN008,
		DIAG_RUN011, DIAG_RUN012,
	};

	for (size_t i = 0; i < diags->n; i++)
		for (size_t k = 0; k < sizeof(codes) / sizeof(codes[0]); k++)
			if (diags->items[i].code == codes[k])
				return true;
	return false;
}

void run_again_note(struct batch *run, size_t manifest_bytes)
{
	struct memory memory = { .schools = run_ids(run), .n_schools = run->job.n_schools, .sum = *run->summary };
	struct output *outputs = arena_array(run->arena, run->n_outputs + 1, sizeof(*outputs));
	struct record made = {
		.status = SCHOOL_MADE, .results = "", .actions = "", .entries = "",
		.outputs = outputs, .n_outputs = run->n_outputs + 1, .problems = *run->diags,
	};
	struct depends_sums sums;
	struct buf *facts;

	if (!is_whole(run) || run->n_not_done || of_the_moment(run->diags))
		return;
	sums = depends_of_run(&run->job);
	if ((run->merge ? *run->inputs.contents : run_inputs_stayed(run)) && !run->summary->n_failed)
		memcpy(memory.inputs, run->inputs.contents, sizeof(memory.inputs));
	memcpy(memory.made, run->made, sizeof(memory.made));
	memcpy(outputs, run->outputs, run->n_outputs * sizeof(*outputs));
	outputs[run->n_outputs] = (struct output){ .name = MANIFEST_NAME, .size_bytes = manifest_bytes };
	facts = buf_new(run->arena, RECORD_MAX_BYTES);
	shape_pack(facts, &shape_memory, &memory, 1);
	made.facts = facts->bytes;
	made.facts_bytes = facts->length;
	receipt_write(run->arena, &run->job.out, RECEIPT_OF_RUN, &sums, run->options->date, &made);
}
