/* kept.c - see kept.h. */
#include "batch/kept.h"

#include <string.h>

#include "base/hash.h"
#include "base/map.h"
#include "batch/draft.h"
#include "batch/manifest.h"

enum { MANIFEST_MAX_BYTES = 1 << 30 };

/* ---- the last run's manifest ---- */

static bool may_stay(const char *name, bool of_school)
{
	const struct product *product = of_school ? product_of_school_named(name) : product_of_run_named(name);

	return product && product_needs_all(product);
}

struct kept kept_recall(struct arena *arena, const struct job *job)
{
	struct kept kept = { .n_files = 0 };
	struct arena scratch;
	size_t length;
	char *bytes;

	if (!job->options->n_schools && !job->options->of_run)
		return kept;
	arena_init(&scratch);
	if (folder_read(&scratch, &job->out, MANIFEST_NAME, MANIFEST_MAX_BYTES, &bytes, &length))
		kept.before = recorded_read(arena, bytes, length, may_stay);
	arena_clear(&scratch);
	return kept;
}

/* ---- what stayed ---- */

struct finding {
	struct arena *arena;
	const struct job *job;
	struct kept *kept;
	struct map recorded;		/* of kept->before, by name */
	struct map schools;		/* of this run, if it makes files of schools */
	struct recorded_file *files;	size_t files_capacity;
	struct stayed *stayed;		size_t stayed_capacity;
};

static bool is_unchanged(const struct folder *folder, const char *file, const struct recorded_file *recorded)
{
	char sum[HASH_HEX_BYTES] = "";
	struct arena scratch;
	size_t length;
	char *bytes;

	arena_init(&scratch);
	if (folder_read(&scratch, folder, file, DRAFT_MAX_BYTES, &bytes, &length))
		hash_sha256(bytes, length, sum);
	arena_clear(&scratch);
	return strcmp(sum, recorded->sha256) == 0;
}

/* name: the file's path from OUT; product: what it is one of; own: it is at the top, or of a school of this run. */
static void note(struct finding *f, const struct folder *folder, const char *file, const char *name,
		 const struct product *product, bool own)
{
	const struct map_slot *slot = map_get(&f->recorded, name);
	const struct recorded_file *recorded = slot ? &f->kept->before.files[slot->value] : NULL;
	struct kept *kept = f->kept;

	if (recorded && !is_unchanged(folder, file, recorded))
		recorded = NULL;
	if (recorded) {
		if (kept->n_files == f->files_capacity)
			f->files = arena_grow(f->arena, f->files, kept->n_files, &f->files_capacity,
					      sizeof(*f->files));
		f->files[kept->n_files++] = *recorded;
	}
	if (own && !product_page_named(file)) {	/* its document is named already */
		if (kept->n_stayed == f->stayed_capacity)
			f->stayed = arena_grow(f->arena, f->stayed, kept->n_stayed, &f->stayed_capacity,
					       sizeof(*f->stayed));
		f->stayed[kept->n_stayed] = (struct stayed){ .name = arena_strdup(f->arena, file),
								.example = product_example(f->arena, product),
								.of_school = folder != &f->job->out };
		if (recorded)
			f->stayed[kept->n_stayed].date = recorded->date;
		kept->n_stayed++;
	}
}

static void look_for(struct finding *f, const char *id, const char *file, const struct product *product)
{
	const bool own = map_get(&f->schools, id) != NULL;
	const char *name = arena_printf(f->arena, "%s/%s", id, file);
	struct folder folder;

	if ((own ? !product_stays(product, f->job->options) : !map_get(&f->recorded, name))
	    || !folder_find(&folder, &f->job->out, id))
		return;
	if (folder_has(&folder, file))
		note(f, &folder, file, name, product, own);
	folder_close(&folder);
}

/* A school's folder: the products that need all schools. Of a school that this run makes files of, only what stays. */
static void look_into(struct finding *f, const char *id)
{
	size_t n;
	const struct product *all = products_all(&n);

	for (size_t i = 0; i < n; i++) {
		const char *file;

		if (all[i].scope != PRODUCT_OF_COMPARED)
			continue;
		file = product_file(f->arena, &all[i], 0);
		look_for(f, id, file, &all[i]);
		if (product_has_page(&all[i]))
			look_for(f, id, product_page_file(f->arena, &all[i], file), &all[i]);
	}
}

void kept_find(struct arena *arena, const struct job *job, struct kept *kept)
{
	struct finding f = { .arena = arena, .job = job, .kept = kept };
	const char **names;
	size_t n;

	if ((!job->options->n_schools && !job->options->of_run) || !folder_list(arena, &job->out, &names, &n))
		return;
	map_init(&f.recorded, arena);
	map_init(&f.schools, arena);
	for (size_t i = 0; i < kept->before.n; i++)
		map_add(&f.recorded, kept->before.files[i].name, i);
	for (size_t i = 0; i < job->n_schools && !job->options->of_run; i++)
		map_add(&f.schools, job->schools[i]->school->id.text, i);
	for (size_t i = 0; i < n; i++) {
		const struct product *product = product_of_run_named(names[i]);

		if (product && product_stays(product, job->options))
			note(&f, &job->out, names[i], names[i], product, true);
		else if (!product)
			look_into(&f, names[i]);
	}
	kept->files = f.files;
	kept->stayed = f.stayed;
}
