/*
 * run_files.c - the files at the top of the output folder: tables of all schools, products of the run,
 * problems, the manifest.
 */
#include "batch/run.h"

#include <errno.h>
#include <string.h>

#include "base/folder.h"
#include "base/told.h"
#include "base/writer.h"
#include "batch/manifest.h"
#include "batch/tables_out.h"

enum { TABLE_MAX_BYTES = 1 << 30 };

static struct output *add_output(struct batch *run)
{
	if (run->n_outputs == run->outputs_capacity)
		run->outputs = arena_grow(run->arena, run->outputs, run->n_outputs, &run->outputs_capacity,
					  sizeof(*run->outputs));
	return &run->outputs[run->n_outputs++];
}

/* Open a table that is written in pieces. */
static struct writer *open_table(struct batch *run, const char *name, void (*head)(struct buf *out))
{
	struct writer *writer = writer_new(run->arena, &run->job.out, name);
	struct buf *row = buf_new(run->arena, TABLE_MAX_BYTES);

	head(row);
	writer_add(writer, row->bytes, row->length);
	return writer;
}

static void close_table(struct batch *run, const char *name, struct writer *writer)
{
	struct output table = { .name = name, .profile = job_profile_of_tables(&run->job) };

	if (!writer_close(writer, table.sha256, &table.size_bytes)) {
		run_out_refuse(run, name, "could not be written");
		return;
	}
	*add_output(run) = table;
	run->summary->n_files++;
}

static void write_draft(struct batch *run, const struct draft *draft)
{
	struct writer *writer = writer_new(run->arena, &run->job.out, draft->name);
	struct output output = { .name = draft->name, .profile = draft->profile };
	const bool whole = draft_write(draft, writer);

	memcpy(output.plain_sha256, draft->plain_sha256, sizeof(output.plain_sha256));
	if (!whole || !writer_close(writer, output.sha256, &output.size_bytes)) {
		run_out_refuse(run, draft->name, "could not be written");
		return;
	}
	*add_output(run) = output;
	run->summary->n_files++;
}

/* The tables with rows of every school; rows_at is the offset of one school's rows in its record. */
static const struct {
	const char *name;
	void (*head)(struct buf *out);
	size_t rows_at;
} tables[] = {
	{ "results.csv", results_head, offsetof(struct record, results) },
	{ "actions.csv", actions_head, offsetof(struct record, actions) },
};
enum { N_TABLES = sizeof(tables) / sizeof(*tables) };

static void write_tables(struct batch *run)
{
	struct writer *writers[N_TABLES];

	for (size_t t = 0; t < N_TABLES; t++)
		writers[t] = open_table(run, tables[t].name, tables[t].head);
	for (size_t i = 0; i < run->job.n_schools; i++) {
		struct record record = records_get(&run->school, &run->records, i);

		for (size_t t = 0; t < N_TABLES; t++) {
			const char *rows = *(const char *const *)((const char *)&record + tables[t].rows_at);

			writer_add(writers[t], rows, strlen(rows));
		}
		arena_reset(&run->school);
	}
	for (size_t t = 0; t < N_TABLES; t++)
		close_table(run, tables[t].name, writers[t]);
}

/* Documents about all schools would pass over those that were not reached, or say of them what is not true. */
static void write_products(struct batch *run)
{
	struct drafts drafts = { .n = 0 };
	size_t n;

	run_products_remove(run->arena, &run->job, &run->kept.before);
	if (run->n_not_done || run->disk_full)
		return;
	run_products_make(&run->products, &drafts, run->diags);
	for (n = 0; n < drafts.n; n++)
		write_draft(run, &drafts.items[n]);
	run_whole_make(run, &drafts);
	for (; n < drafts.n; n++)
		write_draft(run, &drafts.items[n]);
	run_sum_together(run, &drafts);
}

void run_files_remove(struct batch *run)
{
	for (size_t t = 0; t < N_TABLES; t++)
		folder_remove(&run->job.out, tables[t].name);
	run_products_remove(run->arena, &run->job, &run->kept.before);
}

void run_files_write_problems(struct batch *run)
{
	struct writer *writer = open_table(run, "problems.csv", problems_head);
	struct told_list list;
	struct arena arena;
	struct buf row;

	buf_init(&row, TABLE_MAX_BYTES);
	arena_init(&arena);
	diags_sort(run->diags);
	list = told_of(&arena, run->diags, false);
	for (size_t i = 0; i < list.n; i++) {
		problems_row(&row, &list.items[i]);
		writer_add(writer, row.bytes, row.length);
		buf_reset(&row);
	}
	arena_clear(&arena);
	buf_clear(&row);
	close_table(run, "problems.csv", writer);
}

static void write_manifest(struct batch *run, const struct records *records)
{
	const struct manifest of = { &run->job, records, &run->compared, &run->archives,
				     run->outputs, run->n_outputs, &run->kept };
	struct writer *writer;
	char sha256[HASH_HEX_BYTES];
	size_t size_bytes;

	if (run->out_refused || run->disk_full)
		return;
	/* Flush all files once, before the manifest lists them. */
	if (!folder_flush(&run->job.out)) {
		run_out_refuse(run, run->options->out, "what was written could not be flushed to disk");
		return;
	}
	kept_find(run->arena, &run->job, &run->kept);
	run->summary->stayed = run->kept.stayed;
	run->summary->n_stayed = run->kept.n_stayed;
	writer = writer_new(run->arena, &run->job.out, MANIFEST_NAME);
	manifest_write(writer, &of);
	if (!writer_close(writer, sha256, &size_bytes)) {
		run_out_refuse(run, MANIFEST_NAME, "could not be written");
		return;
	}
	run->summary->n_files++;
	run_again_note(run, size_bytes);
}

void run_files_write_of_none(struct batch *run)
{
	if (!run_out_change(run))
		return;
	run_files_write_problems(run);
	if (run->kept.before.n && run->job.audit_loaded
	    && (run->options->n_schools || run->options->of_run))
		write_manifest(run, NULL);
}

void run_files_write(struct batch *run)
{
	if (!run_out_change(run))
		return;
	write_tables(run);
	write_products(run);
	run_files_write_problems(run);
	write_manifest(run, &run->records);
}
