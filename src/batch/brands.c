/*
 * brands.c - see brands.h.
 *
 * Everything is read once, before workers are forked, so that they share the pictures. A logo lies in the
 * folder of the brand file or below it: a table from somebody else must not put any file of this machine
 * into documents.
 */
#include "batch/brands.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include "base/colour.h"
#include "base/file.h"
#include "base/text.h"
#include "batch/job.h"
#include "evidence/brand_rows.h"
#include "pdf/picture.h"

enum { WHITE = 0xFFFFFF };

struct opening {
	struct job *job;
	struct brands *brands;
	const struct brand_rows *rows;
	const char *folder;		/* of the brand file */
	struct brand_logo *logos;
};

/* ---- logos ---- */

static const char *unread(struct arena *arena, int error)
{
	if (error == EPERM)
		return "is not in the folder of the brand file or below it";
	if (error == EFBIG)
		return arena_printf(arena, "is larger than %d MB", PICTURE_FILE_BYTES_MAX >> 20);
	return error == ENOENT || error == ENOTDIR ? "is not there"
		: arena_printf(arena, "cannot be read: %s", strerror(error));
}

static void read_logo(struct opening *o, struct brand_logo *logo, const char **why)
{
	struct arena *arena = o->job->arena, scratch;
	const char *path;
	size_t length;
	char *bytes;

	arena_init(&scratch);
	path = file_inside(&scratch, o->folder, logo->name);
	if (!path || !file_read(&scratch, path, PICTURE_FILE_BYTES_MAX, &bytes, &length)) {
		*why = unread(arena, errno);
	} else {
		hash_sha256(bytes, length, logo->sha256);
		logo->picture = picture_decode(arena, o->job->press, bytes, length, why);
	}
	arena_clear(&scratch);
}

/* The logo of that name, read on its first use. *why: why it cannot be used; NULL if that has been said. */
static const struct picture *find_logo(struct opening *o, const char *name, const char **why)
{
	struct brand_logo *logo = o->logos;

	*why = NULL;
	for (; logo < o->logos + o->brands->n_logos; logo++) {
		if (strcmp(logo->name, name) == 0)
			return logo->picture;
	}
	logo->name = name;
	read_logo(o, logo, why);
	o->brands->n_logos++;
	return logo->picture;
}

static void set_logo(struct opening *o, const struct brand_row *row, struct brand *brand)
{
	struct diags *problems = &o->job->problems;
	const char *name = row->logo.text, *why;

	if (!*name)
		return;
	if (!*row->alt.text) {
		diags_add(problems, DIAG_BRD004, row->logo.at, "logo '%s' has no alternative text, so it is left out", name)
			->value = name;
		return;
	}
	brand->alt = row->alt.text;
	brand->logo = find_logo(o, name, &why);
	if (why)
		diags_add(problems, DIAG_BRD003, row->logo.at, "logo '%s' %s, so it is left out", name, why)->value = name;
}

/* ---- colours ---- */

/* Whether the cell has a colour that white can stand on, or that can stand on white: the contrast is the same. */
static bool read_brand_colour(struct opening *o, const char *column, const struct cell *cell, uint32_t *rgb)
{
	struct diags *problems = &o->job->problems;
	double ratio;

	if (!*cell->text)
		return false;
	if (!text_colour(cell->text, rgb)) {
		diags_add(problems, DIAG_BRD005, cell->at, "%s '%s' is not a colour, so it is left out", column, cell->text)
			->value = cell->text;
		return false;
	}
	ratio = colour_contrast(*rgb, WHITE);
	if (ratio >= COLOUR_CONTRAST_LEAST)
		return true;
	/* Rounded down, so that what is refused never looks as if it were enough. */
	diags_add(problems, DIAG_BRD006, cell->at,
		  "%s '%s' has a contrast of %.2f to 1 with white, and text needs %.1f, so it is left out", column,
		  cell->text, floor(ratio * 100) / 100, COLOUR_CONTRAST_LEAST)
		->value = cell->text;
	return false;
}

/* ---- rows ---- */

static void add_row(struct opening *o, size_t i, struct brand *brand)
{
	const struct brand_row *row = &o->rows->rows[i];
	struct map *by_match = &o->brands->by_match;
	const size_t n = by_match->n;
	const struct map_slot *slot = map_add(by_match, text_fold(o->job->arena, row->match.text), i);

	if (by_match->n == n) {
		diags_add(&o->job->problems, DIAG_BRD002, row->match.at, "'%s' has two rows, the first in line %d",
			  row->match.text, o->rows->rows[slot->value].match.at.line)
			->value = row->match.text;
		return;
	}
	*brand = (struct brand){ .name = row->name.text, .alt = "" };
	set_logo(o, row, brand);
	brand->has_colour = read_brand_colour(o, "colour", &row->colour, &brand->colour);
	brand->has_accent = read_brand_colour(o, "accent", &row->accent, &brand->accent);
}

static const struct map_slot *slot_of(const struct brands *brands, const struct school *school, struct arena *scratch)
{
	const struct map_slot *slot = NULL;

	if (*school->trust.text)
		slot = map_get(&brands->by_match, text_fold(scratch, school->trust.text));
	if (!slot && *school->la.text)
		slot = map_get(&brands->by_match, text_fold(scratch, school->la.text));
	return slot;
}

/* Note the rows whose trust or authority no school has: a slip, or a school that is not there this year. */
static void note_strangers(struct opening *o)
{
	const struct evidence *evidence = &o->job->evidence;
	bool *used = arena_array(o->job->arena, o->rows->n, sizeof(*used));
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < evidence->n_schools; i++) {
		const struct map_slot *slot = slot_of(o->brands, evidence->schools[i].school, &scratch);

		if (slot)
			used[slot->value] = true;
		arena_reset(&scratch);
	}
	for (size_t i = 0; i < o->rows->n; i++) {
		const struct cell *match = &o->rows->rows[i].match;

		if (!used[i])
			diags_add(&o->job->problems, DIAG_BRD007, match->at, "no school is of '%s'", match->text)->value =
				match->text;
	}
	arena_clear(&scratch);
}

const char *brands_folder(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? arena_strndup(arena, path, (size_t)(slash - path) + 1) : ".";
}

bool brands_open(struct job *job)
{
	struct brands *brands = arena_alloc(job->arena, sizeof(*brands));
	const size_t errors = job->problems.n_errors;
	struct opening o = { .job = job, .brands = brands };
	struct brand_rows rows;
	struct brand *items;

	if (!brand_rows_read(job->arena, job->options->brand, job->options->spool_folder, &rows, &job->problems))
		return false;
	o.rows = &rows;
	o.folder = brands_folder(job->arena, job->options->brand);
	o.logos = arena_array(job->arena, rows.n, sizeof(*o.logos));
	items = arena_array(job->arena, rows.n, sizeof(*items));
	brands->file = rows.file;
	memcpy(brands->sha256, rows.sha256, sizeof(brands->sha256));
	brands->items = items;
	brands->logos = o.logos;
	map_init(&brands->by_match, job->arena);
	for (size_t i = 0; i < rows.n; i++)
		add_row(&o, i, &items[i]);
	note_strangers(&o);
	job->brands = brands;
	return job->problems.n_errors == errors;
}

/* ---- whose ---- */

const struct brand *brands_of_school(const struct job *job, const struct school *school)
{
	const struct map_slot *slot;
	struct arena scratch;

	if (!job->brands)
		return NULL;
	arena_init(&scratch);
	slot = slot_of(job->brands, school, &scratch);
	arena_clear(&scratch);
	return slot ? &job->brands->items[slot->value] : NULL;
}

const struct brand *brands_of_run(const struct job *job)
{
	const struct brand *first = NULL;

	for (size_t i = 0; i < job->n_schools; i++) {
		const struct brand *brand = brands_of_school(job, job->schools[i]->school);

		if (!brand || (first && brand != first))
			return NULL;
		first = brand;
	}
	return first;
}
