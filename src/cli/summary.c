/* summary.c - see summary.h. */
#include "cli/summary.h"

#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/sentences.h"

/* Printed after the count of errors and warnings. */
static const char *where_told(const struct diags *diags)
{
	if (diags->n_errors || diags->n_warnings)
		return "; all are in problems.csv there.";
	return diags->n ? "; what is noted is in problems.csv there." : ".";
}

/* Whether they are told in one line. */
static bool stayed_alike(const struct stayed *a, const struct stayed *b)
{
	return a->of_school == b->of_school && date_compare(a->date, b->date) == 0
	       && (!a->of_school || strcmp(a->name, b->name) == 0);
}

/* Collect the files that are told in a line with the first, and mark them. Those of one example follow each other. Returns
 * how many there are; examples: room for as many. */
static size_t stayed_with(const struct batch_summary *sum, size_t first, bool *told, struct together *files,
			  const char **examples)
{
	size_t n = 0;

	for (size_t i = first; i < sum->n_stayed; i++) {
		const struct stayed *s = &sum->stayed[i];

		if (!stayed_alike(&sum->stayed[first], s))
			continue;
		told[i] = true;
		if (n && strcmp(examples[n - 1], s->example) == 0) {
			files[n - 1] = (struct together){ s->example, files[n - 1].n + 1, true };
		} else {
			examples[n] = s->example;
			files[n++] = (struct together){ s->name, 1, false };
		}
	}
	return n;
}

/* What stayed in the output folder, a line for each run that it is of. */
static void print_stayed(FILE *out, struct arena *arena, const struct batch_summary *sum)
{
	bool *told = arena_array(arena, sum->n_stayed, sizeof(*told));
	struct together *files = arena_array(arena, sum->n_stayed, sizeof(*files));
	const char **examples = arena_array(arena, sum->n_stayed, sizeof(*examples));

	for (size_t i = 0; i < sum->n_stayed; i++) {
		const struct stayed *first = &sum->stayed[i];
		const char *date = date_given(first->date) ? date_long(arena, first->date) : NULL;
		size_t n;

		if (told[i])
			continue;
		n = stayed_with(sum, i, told, files, examples);
		if (first->of_school)
			fprintf(out, "%s\n", cli_says_stayed_of_schools(arena, first->name, files[0].n, date));
		else
			fprintf(out, "%s\n", cli_says_stayed(arena, files, n, date));
	}
}

/* What an earlier run had made of the same. */
static void print_again(FILE *out, struct arena *arena, const struct batch_summary *sum)
{
	const char *text = cli_says_again(arena, sum->n_again, sum->unchanged);

	if (text)
		fprintf(out, "%s\n", text);
}

void print_summary(FILE *out, struct arena *arena, const struct batch_options *batch, enum batch_outcome outcome,
		   const struct batch_summary *sum, const struct diags *diags)
{
	const size_t counts[RUN_COUNTS] = {
		[RUN_STAMPED] = sum->n_generated, [RUN_DRAFTS] = sum->n_drafts, [RUN_WITHHELD] = sum->n_withheld,
		[RUN_OTHERS] = sum->n_others,
	};

	if (outcome == BATCH_NOTHING || outcome == BATCH_REFUSED)
		return;
	if (batch->of_run)
		fprintf(out, "%s\n", cli_says_compared(arena, sum->n_done, sum->n_schools, batch->out));
	else if (batch->n_shards)
		fprintf(out, "%s\n", cli_says_made_shard(arena, batch->shard, batch->n_shards, sum->n_done, sum->n_schools,
						   batch->out));
	else
		fprintf(out, "%s\n", cli_says_made(arena, sum->n_done, sum->n_schools, batch->out));
	print_again(out, arena, sum);
	for (int which = 0; which < RUN_COUNTS; which++) {
		if (counts[which])
			fprintf(out, "%s\n", cli_says_schools(arena, which, counts[which]));
	}
	if (sum->n_failed)
		fprintf(out, "%s\n", cli_says_failed(arena, sum->failed, sum->n_failed));
	if (sum->n_retried)
		fprintf(out, "%s\n", cli_says_retried(arena, sum->retried, sum->n_retried));
	if (sum->n_together)
		fprintf(out, "%s\n", cli_says_together(arena, sum->together, sum->n_together));
	if (sum->compared && sum->n_done)
		fprintf(out, "%s\n", cli_says_beside(arena, sum->compared, sum->n_compared, sum->n_done));
	if (sum->archive && sum->n_done)
		fprintf(out, "%s\n", cli_says_archives(arena, sum->archive, sum->n_archives));
	for (size_t i = 0; i < sum->n_left_out; i++)
		fprintf(out, "%s\n", cli_says_on_request(arena, &sum->left_out[i]));
	print_stayed(out, arena, sum);
	print_left_out(out, arena, sum, diags);
	fprintf(out, "%s%s\n", count_problems(arena, diags), where_told(diags));
}
