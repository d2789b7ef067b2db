/* kept.c - see kept.h. */
#include "batch/kept.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/map.h"
#include "batch/draft.h"
#include "batch/manifest.h"
#include "batch/called.h"

enum { MANIFEST_MAX_BYTES = 1 << 30 };

/* ---- the last run's manifest ---- */

/* Whether something may stay, since not all is made. */
static bool some_run(const struct job *job)
{
	return job->options->n_schools || job->options->of_run;
}

struct kept kept_recall(struct arena *arena, const struct job *job)
{
	struct kept kept = { .n_files = 0 };
	struct arena scratch;
	size_t length;
	char *bytes;

	if (!some_run(job) && !called_unknown_in(arena, job, &job->out))
		return kept;
	arena_init(&scratch);
	if (folder_read(&scratch, &job->out, MANIFEST_NAME, MANIFEST_MAX_BYTES, &bytes, &length))
		kept.before = recorded_read(arena, bytes, length, called_may_stay);
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

static const struct recorded_file *record_of(const struct finding *f, const char *name)
{
	const struct map_slot *slot = map_get(&f->recorded, name);

	return slot ? &f->kept->before.files[slot->value] : NULL;
}

/* A file that stays and is as it was recorded. */
static void keep(struct finding *f, const struct recorded_file *recorded)
{
	if (f->kept->n_files == f->files_capacity)
		f->files = arena_grow(f->arena, f->files, f->kept->n_files, &f->files_capacity, sizeof(*f->files));
	f->files[f->kept->n_files++] = *recorded;
}

/* One at the top of OUT, or of a school of this run. name: the file's path from OUT. */
static void note(struct finding *f, const struct folder *folder, const char *file, const char *name,
		 const struct product *product)
{
	const struct recorded_file *recorded = record_of(f, name);
	const bool of_school = folder != &f->job->out;
	const char *example = of_school ? product_example(f->arena, product)
					: called_example_of(f->arena, product, arena_strdup(f->arena, file));
	struct kept *kept = f->kept;

	if (recorded && !is_unchanged(folder, file, recorded))
		recorded = NULL;
	if (recorded)
		keep(f, recorded);
	if (product_has_page(product) && product_page_named(file))
		return;		/* its document is named already */
	if (kept->n_stayed == f->stayed_capacity)
		f->stayed = arena_grow(f->arena, f->stayed, kept->n_stayed, &f->stayed_capacity, sizeof(*f->stayed));
	f->stayed[kept->n_stayed++] = (struct stayed){
		.name = of_school ? example : arena_strdup(f->arena, file), .example = example, .of_school = of_school,
		.date = recorded ? recorded->date : (struct date){ 0 },
	};
}

/* The folder of a school that this run makes files of. */
static void look_into(struct finding *f, size_t index)
{
	const char *id = f->job->schools[index]->school->id.text;
	struct called_known known;
	struct folder folder;
	const char **names;
	size_t n;

	if (!folder_find(&folder, &f->job->out, id))
		return;
	known = called_known_of_school(f->arena, f->job, index, &folder);
	if (!folder_list(f->arena, &folder, &names, &n))
		n = 0;
	for (size_t i = 0; i < n; i++) {
		struct called_file of;

		if (called_find(f->arena, &known, names[i], &of) && of.product
		    && product_stays(of.product, f->job->options))
			note(f, &folder, names[i], file_join(f->arena, id, names[i]), of.product);
	}
	folder_close(&folder);
}

/* A recorded file of a school that this run makes none of. */
static void look_for(struct finding *f, const struct recorded_file *recorded)
{
	const char *slash = strchr(recorded->name, '/');
	const char *id = slash ? arena_strndup(f->arena, recorded->name, (size_t)(slash - recorded->name)) : NULL;
	struct folder folder;

	if (!slash || map_get(&f->schools, id) || !folder_find(&folder, &f->job->out, id))
		return;
	if (is_unchanged(&folder, slash + 1, recorded))
		keep(f, recorded);
	folder_close(&folder);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct recorded_file *)a)->name, ((const struct recorded_file *)b)->name);
}

/* What stayed at the top of OUT. */
static void look_at_top(struct finding *f)
{
	const struct called_known known = called_known_of_run(f->arena, f->job, &f->kept->before);
	const char **names;
	size_t n;

	if (!folder_list(f->arena, &f->job->out, &names, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		struct called_file of;

		if (called_find(f->arena, &known, names[i], &of) && product_stays(of.product, f->job->options))
			note(f, &f->job->out, names[i], names[i], of.product);
	}
}

void kept_find(struct arena *arena, const struct job *job, struct kept *kept)
{
	struct finding f = { .arena = arena, .job = job, .kept = kept };

	if (!some_run(job))
		return;
	map_init(&f.recorded, arena);
	map_init(&f.schools, arena);
	for (size_t i = 0; i < kept->before.n; i++)
		map_add(&f.recorded, kept->before.files[i].name, i);
	for (size_t i = 0; i < job->n_schools && !job->options->of_run; i++) {
		map_add(&f.schools, job->schools[i]->school->id.text, i);
		look_into(&f, i);
	}
	look_at_top(&f);
	for (size_t i = 0; i < kept->before.n; i++)
		look_for(&f, &kept->before.files[i]);
	if (kept->n_files)
		qsort(f.files, kept->n_files, sizeof(*f.files), by_name);
	kept->files = f.files;
	kept->stayed = f.stayed;
}
