/* run_sum.c - the results of a run as numbers; see run.h. */
#include "batch/run.h"

#include "base/folder.h"
#include "base/map.h"
#include "batch/draft.h"

/* Refused schools are not part of the run, so nothing else mentions them. */
static void name_refused(struct batch *run)
{
	const struct evidence *evidence = &run->job.evidence;
	const char **ids = arena_array(run->arena, evidence->n_refused_schools, sizeof(*ids));

	for (size_t i = 0; i < evidence->n_refused_schools; i++)
		ids[i] = evidence->refused_schools[i].id;
	run->summary->refused = ids;
	run->summary->n_refused = evidence->n_refused_schools;
}

struct ids {
	const char **items;
	size_t n, capacity;
};

static void add_id(struct arena *arena, struct ids *ids, bool wanted, const char *id)
{
	if (!wanted)
		return;
	if (ids->n == ids->capacity)
		ids->items = arena_grow(arena, ids->items, ids->n, &ids->capacity, sizeof(*ids->items));
	ids->items[ids->n++] = id;
}

static void count_school(struct batch *run, const struct record *r, bool generated)
{
	struct batch_summary *sum = run->summary;
	const bool done = r->status != SCHOOL_FAILED && r->status != SCHOOL_NOT_DONE;

	sum->n_done += r->status == SCHOOL_MADE;
	sum->n_drafts += r->status == SCHOOL_DRAFT;
	sum->n_generated += (r->status == SCHOOL_MADE || r->status == SCHOOL_DRAFT) && generated;
	sum->n_withheld += r->status == SCHOOL_WITHHELD;
	sum->n_not_done += r->status == SCHOOL_NOT_DONE;
	sum->n_again[r->why] += done;
	sum->n_files += r->n_outputs;
	run->disk_full |= r->disk_full;
}

void run_sum(struct batch *run)
{
	struct ids unanswered = { .n = 0 }, failed = { .n = 0 }, retried = { .n = 0 };
	struct batch_summary *sum = run->summary;
	struct hash *made = hash_new(run->arena);

	for (size_t i = 0; i < run->job.n_schools; i++) {
		const struct record r = records_get(&run->school, &run->records, i);
		const char *id = run->job.schools[i]->school->id.text;

		count_school(run, &r, run->job.schools[i]->generated);
		hash_add(made, r.whole, sizeof(r.whole));
		add_id(run->arena, &unanswered, r.status == SCHOOL_NO_ANSWERS, id);
		add_id(run->arena, &failed, r.status == SCHOOL_FAILED, id);
		add_id(run->arena, &retried, run->retried[i], id);
		diags_append(run->diags, &r.problems);
		arena_reset(&run->school);
	}
	hash_end(made, run->made);
	sum->unanswered = unanswered.items;
	sum->n_unanswered = unanswered.n;
	sum->failed = failed.items;
	sum->n_failed = failed.n;
	sum->retried = retried.items;
	sum->n_retried = retried.n;
	sum->n_schools = run->job.n_schools;
	run->n_not_done = sum->n_not_done;
	name_refused(run);
}

/* The files that the product has among these, without their pages: one by its name, several by that of an example. */
static struct together count_files(struct arena *arena, const struct job *job, const struct drafts *drafts,
				   const struct product *product)
{
	struct together files = { .n = 0 };

	for (size_t i = 0; i < drafts->n; i++) {
		if (!called_has(product, drafts->items[i].name)
		    || (product_has_page(product) && product_page_named(drafts->items[i].name)))
			continue;
		files.n++;
		files.name = drafts->items[i].name;
	}
	files.several = files.n > 1;
	if (files.several)
		files.name = called_example(arena, job, product);
	return files;
}

void run_sum_together(struct batch *run, const struct drafts *drafts)
{
	struct batch_summary *sum = run->summary;
	struct together *together = arena_array(run->arena, run->job.n_products, sizeof(*together));
	struct left_out *left_out;
	size_t n;
	const struct product *all = products_all(&n);

	left_out = arena_array(run->arena, n, sizeof(*left_out));
	for (size_t i = 0; i < run->job.n_products; i++) {
		const struct product *p = run->job.products[i].product;
		const struct together files = count_files(run->arena, &run->job, drafts, p);

		if (product_is_of_run(p) && files.n)
			together[sum->n_together++] = files;
		if (p->scope == PRODUCT_OF_COMPARED)
			sum->compared = called_example(run->arena, &run->job, p);
	}
	for (size_t i = 0; i < n; i++) {
		if (all[i].templates[run->job.framework.kind]
		    && product_left_out(&all[i], run->options, run->job.n_schools))
			left_out[sum->n_left_out++] = (struct left_out){ called_example(run->arena, &run->job, &all[i]),
									 all[i].edition, all[i].schools_below };
	}
	sum->together = together;
	sum->left_out = left_out;
}

const char *const *run_ids(const struct batch *run)
{
	const char **ids = arena_array(run->arena, run->job.n_schools, sizeof(*ids));

	for (size_t i = 0; i < run->job.n_schools; i++)
		ids[i] = run->job.schools[i]->school->id.text;
	return ids;
}

void run_count_others(struct batch *run, const char *const *ids, size_t n_ids)
{
	struct arena scratch;
	const char **names;
	struct map own;
	size_t n;

	arena_init(&scratch);
	map_init(&own, &scratch);
	for (size_t i = 0; i < n_ids; i++)
		map_add(&own, ids[i], i);
	if (!folder_list(&scratch, &run->job.out, &names, &n))
		n = 0;
	for (size_t i = 0; i < n; i++) {
		struct folder other;

		if (map_get(&own, names[i]) || !folder_find(&other, &run->job.out, names[i]))
			continue;
		run->summary->n_others += folder_has(&other, "results.json");
		folder_close(&other);
	}
	arena_clear(&scratch);
}
