/* merge_school.c - the files of one school, from its shard into OUT; see merge.h. */
#include "batch/merge.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "batch/draft.h"
#include "batch/kinds.h"
#include "batch/receipt.h"
#include "batch/school.h"
#include "batch/shape_pack.h"

enum { RECEIPT_MAX_BYTES = RECORD_MAX_BYTES };

struct taking {
	struct batch *run;
	struct arena *arena;
	size_t index;
	const char *id;
	struct folder from;		/* the school's, in its shard */
};

/* ---- what is there already ---- */

static bool same_receipt(const struct taking *t, const struct folder *to)
{
	char *bytes[2];
	size_t lengths[2];

	return folder_read(t->arena, &t->from, RECEIPT_OF_SCHOOL, RECEIPT_MAX_BYTES, &bytes[0], &lengths[0])
	       && folder_read(t->arena, to, RECEIPT_OF_SCHOOL, RECEIPT_MAX_BYTES, &bytes[1], &lengths[1])
	       && lengths[0] == lengths[1] && memcmp(bytes[0], bytes[1], lengths[0]) == 0;
}

/* Whether an earlier merge has brought the same files, and they are still there. */
static bool is_there(const struct taking *t, const struct record *record)
{
	const struct job *job = &t->run->job;
	struct depends_sums sums;
	struct record before;
	struct folder to;
	bool there;

	if (!job->depends || job->options->force || !folder_find(&to, &job->out, t->id))
		return false;
	there = same_receipt(t, &to) && receipt_intact(t->arena, &to, RECEIPT_OF_SCHOOL, job->options->date, &sums, &before)
		&& !school_has_strays(t->arena, job, t->index, &to, record);
	folder_close(&to);
	return there;
}

/* ---- what is taken ---- */

static struct record fail(struct taking *t, struct diag problem, bool disk_full)
{
	struct record record;
	struct diags problems;

	diags_init(&problems, t->arena);
	problem.school_id = t->id;
	*diags_add(&problems, problem.code, problem.at, "%s", "") = problem;
	record = run_blank_record(t->run, t->index, SCHOOL_FAILED, problems);
	record.disk_full = disk_full;
	school_remove_files(t->arena, &t->run->job, t->index);
	return record;
}

/* Without a name: the folder. */
static struct record fail_shard(struct taking *t, const char *name, const char *why)
{
	const struct merge *merge = t->run->merge;
	const size_t shard = merge->shards[merge->places[t->index].folder].own.shard;
	const char *path = file_join(t->arena, t->id, name);

	return fail(t, (struct diag){ .code = DIAG_MRG005, .severity = DIAG_ERROR, .at = { .file = *name ? path : t->id },
				      .message = arena_printf(t->arena, "in shard %zu of %zu %s", shard,
							      merge->run.options.n_shards, why) }, false);
}

static struct record fail_out(struct taking *t, const char *name)
{
	const int error = errno;

	return fail(t, (struct diag){ .code = DIAG_RUN001, .severity = DIAG_ERROR,
				      .at = { .file = *name ? file_join(t->arena, t->id, name) : t->id },
				      .message = arena_printf(t->arena, "could not be written: %s", strerror(error)) },
		    school_meets_disk(error));
}

static size_t receipt_bytes(const struct taking *t)
{
	size_t length = 0;
	const int fd = folder_open_file(&t->from, RECEIPT_OF_SCHOOL, &length);

	if (fd >= 0)
		folder_close(&(struct folder){ .fd = fd });
	return length;
}

static bool clone(const struct taking *t, const struct folder *to, const char *name, size_t size_bytes)
{
	return clone_file(t->arena, to, &t->from, name, size_bytes, &t->run->merge->ways);
}

/* The receipt last. Returns the name of the file that could not be taken; NULL: all were. */
static const char *clone_all(const struct taking *t, const struct folder *to, const struct record *record)
{
	const size_t receipt = receipt_bytes(t);

	for (size_t i = 0; i < record->n_outputs; i++) {
		if (!clone(t, to, record->outputs[i].name, record->outputs[i].size_bytes))
			return record->outputs[i].name;
	}
	return receipt && !clone(t, to, RECEIPT_OF_SCHOOL, receipt) ? RECEIPT_OF_SCHOOL : NULL;
}

static struct record take_files(struct taking *t, struct record *record)
{
	struct drafts files = { .items = arena_array(t->arena, record->n_outputs, sizeof(*files.items)) };
	const char *refused;
	struct folder to;
	int error;

	for (size_t i = 0; i < record->n_outputs; i++)
		files.items[files.n++] = (struct draft){ .name = record->outputs[i].name };
	if (!school_enter(t->arena, &t->run->job, t->index, record->status, &files, &to))
		return fail_out(t, "");
	errno = 0;
	refused = clone_all(t, &to, record);
	error = errno;
	folder_close(&to);
	errno = error;
	if (!refused)
		return *record;
	if (error == ESTALE)
		return fail_shard(t, refused, "it has another size than when it was made");
	return error == ENOENT ? fail_shard(t, refused, "it is gone") : fail_out(t, refused);
}

/* The files of a school that has some. */
static struct record take(struct taking *t, const struct folder *shard, struct record *record)
{
	if (!folder_find(&t->from, shard, t->id))
		return fail_shard(t, "", "the school's folder is gone");
	record->why = MADE_FIRST;
	if (is_there(t, record))
		record->why = MADE_NOT;
	else
		*record = take_files(t, record);
	folder_close(&t->from);
	return *record;
}

/* Whether what documents about all schools are to count is of the audit. */
static bool facts_fit(const struct taking *t, const struct record *record)
{
	const struct framework *framework = &t->run->job.framework;
	const struct batch_kind *kind = batch_kind(framework);
	const void *facts;
	size_t n;

	return !record->facts || (kind->fact_shape && shape_unpack(t->arena, kind->fact_shape, record->facts,
								   record->facts_bytes, &facts, &n)
				  && n == 1 && kind->facts_fit(framework, facts));
}

struct record merge_school(struct batch *run, size_t index)
{
	const struct merge_place *place = &run->merge->places[index];
	struct taking t = { .run = run, .arena = &run->school, .index = index, .id = place->school->school.id.text };
	struct record record;
	struct folder shard;

	if (!folder_open_as_is(&shard, run->merge->given->folders[place->folder]))
		return fail_shard(&t, "", "the folder of the shard cannot be opened");
	if (!shard_file_record(t.arena, &shard, place->record, &record) || !facts_fit(&t, &record))
		record = fail_shard(&t, "", "what is told of the school has been changed");
	else if (record.n_outputs)
		record = take(&t, &shard, &record);
	else
		school_remove_files(t.arena, &run->job, index);
	folder_close(&shard);
	return record;
}
