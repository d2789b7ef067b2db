/*
 * set_out.c - see set_out.h.
 *
 * A set is several audits that answer one question together, each in a run of its own: so the page says of the others where
 * they come from, and of this one what there is. It is made before the run knows the sums of what it writes, so files are
 * those that the products promise.
 */
#include "batch/set_out.h"

#include <string.h>

#include "base/full_name.h"
#include "batch/job.h"
#include "batch/records.h"

/* So many schools have a line and a link each. */
enum { SCHOOLS_LISTED = 60 };

struct set_file {
	const char *name, *what;	/* "report.pdf"; its product's help */
	const char *path;		/* of one that is about all schools, else NULL */
	size_t n;			/* how many schools have it */
};

struct set_school {
	const char *id, *name, *name_lang, *path;	/* path: NULL if it has no document */
	const char *status;				/* NULL in public */
};

struct set_index {
	size_t n_schools, n_made;
	const struct set_file *run_files;	size_t n_run_files;
	const struct set_file *files;		size_t n_files;		/* in the folder of each school */
	const struct set_school *schools;	size_t n_listed;
};

struct indexing {
	struct arena *arena;
	const struct job *job;
	const struct records *records;
	struct set_index *made;
	struct set_file *files;		/* one per product of schools */
	struct set_school *schools;
};

static bool may_show(const struct job *job, enum suppress_profile profile)
{
	const struct batch_options *options = job->options;

	return !options->has_profile || options->profile != SUPPRESS_PUBLIC || profile == SUPPRESS_PUBLIC;
}

/* Where a link finds a file of OUT; NULL if its name has characters that mean something else in a link. */
static const char *path_of(struct arena *arena, const char *folder, const char *name)
{
	if (strpbrk(name, ":?#%\\") || strstr(name, ".."))
		return NULL;
	return arena_printf(arena, "./%s%s%s", folder, *folder ? "/" : "", name);
}

static const char *file_name(struct arena *arena, const struct product *product)
{
	return arena_printf(arena, "%s%s", product->stem, product->ending);
}

/* ---- about all schools ---- */

/* Of a public run every document is public, and no table is. */
static bool is_shown_of_run(const struct indexing *w, const struct product *product)
{
	return product->scope == PRODUCT_OF_RUN && product->subject != &set_subject &&
	       may_show(w->job, product->write_page ? SUPPRESS_PUBLIC : SUPPRESS_INTERNAL);
}

static void list_run_files(struct indexing *w)
{
	struct set_file *files = arena_array(w->arena, w->job->n_products, sizeof(*files));

	for (size_t i = 0; i < w->job->n_products; i++) {
		const struct product *product = w->job->products[i].product;
		const char *name;

		if (!is_shown_of_run(w, product))
			continue;
		name = file_name(w->arena, product);
		files[w->made->n_run_files++] = (struct set_file){
			.name = name, .what = product->help,
			.path = product->mailed && w->job->options->full_names ? NULL : path_of(w->arena, "", name),
		};
	}
	w->made->run_files = files;
}

/* ---- of schools ---- */

static bool is_of_schools(const struct product *product)
{
	return product->scope == PRODUCT_OF_SCHOOL;
}

static struct set_file *file_of(struct indexing *w, const char *name)
{
	const char *own = full_name_end(name);

	for (size_t i = 0; i < w->job->n_products; i++) {
		const struct product *product = w->job->products[i].product;

		if (is_of_schools(product) && strcmp(file_name(w->arena, product), own) == 0) {
			w->files[i].name = file_name(w->arena, product);
			w->files[i].what = product->help;
			return &w->files[i];
		}
	}
	return NULL;
}

/* Count its files; the first one is what its name leads to. */
static const char *count_files(struct indexing *w, const struct school *school, const struct record *record)
{
	const char *first = NULL;

	for (size_t i = 0; i < record->n_outputs; i++) {
		const struct output *output = &record->outputs[i];
		struct set_file *file = may_show(w->job, output->profile) ? file_of(w, output->name) : NULL;

		if (!file)
			continue;
		file->n++;
		if (!first && w->made->n_listed < SCHOOLS_LISTED)
			first = path_of(w->arena, school->id.text, output->name);
	}
	return first;
}

static void list_school(struct indexing *w, size_t index, const struct record *record)
{
	const struct school *school = w->job->schools[index]->school;
	const char *path = count_files(w, school, record);

	w->made->n_made += record->n_outputs > 0;
	if (w->job->n_schools > SCHOOLS_LISTED)
		return;
	w->schools[w->made->n_listed++] = (struct set_school){
		.id = school->id.text, .name = school->name.text, .path = path,
		.name_lang = school->name_lang.text[0] ? school->name_lang.text : NULL,
		.status = may_show(w->job, SUPPRESS_INTERNAL) ? school_status_name(record->status) : NULL,
	};
}

static void list_schools(struct indexing *w)
{
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < w->job->n_schools; i++) {
		const struct record record = records_get(&scratch, w->records, i);

		list_school(w, i, &record);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	for (size_t i = 0; i < w->job->n_products; i++) {
		if (w->files[i].n)
			w->files[w->made->n_files++] = w->files[i];
	}
	w->made->files = w->files;
	w->made->schools = w->schools;
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct set_index *made = arena_alloc(arena, sizeof(*made));
	struct indexing w = {
		.arena = arena, .job = job, .records = records, .made = made,
		.files = arena_array(arena, job->n_products, sizeof(struct set_file)),
		.schools = arena_array(arena, SCHOOLS_LISTED, sizeof(struct set_school)),
	};

	*made = (struct set_index){ .n_schools = job->n_schools };
	list_run_files(&w);
	list_schools(&w);
	return made;
}

/* ---- what templates get ---- */

static const struct shape_row file_rows[] = {
	ROW_TEXT(set_file, "name", name, "\"report.pdf\"", .always = true),
	ROW_TEXT(set_file, "what", what, "what it is", .always = true),
	ROW_TEXT(set_file, "path", path, "of one about all schools: where a link finds it"),
	ROW_COUNT(set_file, "n", n, "how many schools have it"),
};
static const struct shape shape_file = SHAPE_OF("set_file", set_file, file_rows);

static const struct shape_row school_rows[] = {
	ROW_TEXT(set_school, "id", id, "its id", .always = true),
	ROW_TEXT(set_school, "name", name, "its name", .always = true),
	ROW_TEXT(set_school, "name_lang", name_lang, "the language of its name, if it is another one"),
	ROW_TEXT(set_school, "path", path, "where a link finds its first document, if it has one"),
	ROW_TEXT(set_school, "status", status, "what became of it: \"made\"; nothing in public"),
};
static const struct shape shape_school = SHAPE_OF("set_school", set_school, school_rows);

static const struct shape_row index_rows[] = {
	ROW_COUNT(set_index, "n_schools", n_schools, "how many schools the run has"),
	ROW_COUNT(set_index, "n_made", n_made, "how many of them have documents"),
	ROW_LIST(set_index, "run_files", run_files, n_run_files, shape_file, "what is about all schools"),
	ROW_LIST(set_index, "files", files, n_files, shape_file, "what is in the folders of schools"),
	ROW_LIST(set_index, "schools", schools, n_listed, shape_school,
		 "each school; empty if there are too many for a page"),
};
static const struct shape shape_index = SHAPE_OF("set_index", set_index, index_rows);

const struct product_subject set_subject = { .gather = gather, .shape = &shape_index };
