/* merge.c - whether shards belong together; see merge.h. */
#include "batch/merge.h"

#include <errno.h>
#include <string.h>

#include "base/english.h"
#include "base/text.h"

enum { MISSING_NAMED_MAX = 10 };

struct checking {
	struct arena *arena;
	struct merge *merge;
	struct diags *diags;
	char run_sha256[HASH_HEX_BYTES];	/* of the first shard */
};

static struct loc at_folder(const struct checking *c, size_t i)
{
	return (struct loc){ .file = text_plain_name(c->arena, c->merge->given->folders[i]) };
}

static const char *named(const struct checking *c, size_t i)
{
	return text_plain_name(c->arena, c->merge->given->folders[i]);
}

/* ---- why they are of different runs ---- */

static bool same_text(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

static bool other_program(const struct shard_run *a, const struct shard_run *b)
{
	return !same_text(a->makers, b->makers);
}

static bool other_number(const struct shard_run *a, const struct shard_run *b)
{
	return a->options.n_shards != b->options.n_shards;
}

static bool other_audit(const struct shard_run *a, const struct shard_run *b)
{
	return !same_text(a->audit, b->audit) || !same_text(a->audit_sha256, b->audit_sha256);
}

static bool other_date(const struct shard_run *a, const struct shard_run *b)
{
	return date_compare(a->options.date, b->options.date) != 0;
}

static bool other_inputs(const struct shard_run *a, const struct shard_run *b)
{
	bool other = a->n_inputs != b->n_inputs;

	for (size_t i = 0; i < a->n_inputs && !other; i++)
		other = !same_text(a->inputs[i].name, b->inputs[i].name)
			|| !same_text(a->inputs[i].sha256, b->inputs[i].sha256);
	return other;
}

static bool other_schools(const struct shard_run *a, const struct shard_run *b)
{
	return a->n_schools != b->n_schools || !same_text(a->schools_sha256, b->schools_sha256);
}

static bool other_earlier(const struct shard_run *a, const struct shard_run *b)
{
	bool other = a->n_earlier != b->n_earlier;

	for (size_t i = 0; i < a->n_earlier && !other; i++)
		other = a->earlier[i].school_year != b->earlier[i].school_year
			|| date_compare(a->earlier[i].date, b->earlier[i].date) != 0;
	return other;
}

/* What a person can see comes first. */
static const struct {
	bool (*other)(const struct shard_run *a, const struct shard_run *b);
	const char *what;
} differences[] = {
	{ other_number, "the number of shards" },
	{ other_program, "the program, a library of it or a font" },
	{ other_audit, "the audit" },
	{ other_date, "the report date" },
	{ other_inputs, "a file of the evidence" },
	{ other_schools, "the list of schools" },
	{ other_earlier, "an earlier output folder" },
};

static const char *difference(const struct shard_run *a, const struct shard_run *b)
{
	for (size_t i = 0; i < sizeof(differences) / sizeof(*differences); i++) {
		if (differences[i].other(a, b))
			return differences[i].what;
	}
	return "an option, a template, the mapping or a brand";
}

/* ---- one by one ---- */

static void miss(struct checking *c, size_t i, const char *why)
{
	diags_add(c->diags, DIAG_MRG001, at_folder(c, i), "%s", why);
}

/* Open the i-th folder and read its file. */
static bool open_shard(struct checking *c, struct arena *of_run, size_t i, struct shard_file *shard)
{
	struct folder folder;
	bool ok;

	if (!folder_open_as_is(&folder, c->merge->given->folders[i])) {
		miss(c, i, arena_printf(c->arena, "the folder cannot be opened: %s", strerror(errno)));
		return false;
	}
	ok = shard_file_open(c->arena, of_run, &folder, shard);
	if (!ok && errno == ENOENT)
		miss(c, i, "it has no " SHARD_FILE_NAME ", which the run of a shard leaves at its end");
	else if (!ok && errno == EBADMSG)
		miss(c, i, "its " SHARD_FILE_NAME " says what no run says, or is of another version of this program");
	else if (!ok && errno)
		miss(c, i, arena_printf(c->arena, "its " SHARD_FILE_NAME " cannot be read: %s", strerror(errno)));
	else if (!ok)
		miss(c, i, "its " SHARD_FILE_NAME " is not whole");
	folder_close(&folder);
	return ok;
}

/* The first one that can be read says what the others must be. */
static bool belongs(struct checking *c, size_t first, size_t i, const struct shard_file *shard)
{
	if (i == first) {
		memcpy(c->run_sha256, shard->run_sha256, sizeof(c->run_sha256));
		c->merge->run = shard->run;
		c->merge->parcel = shard->parcel;
		return true;
	}
	if (strcmp(c->run_sha256, shard->run_sha256) == 0)
		return true;
	diags_add(c->diags, DIAG_MRG002, at_folder(c, i), "it is not of the run that '%s' is of: %s is another",
		  named(c, first), difference(&c->merge->run, &shard->run));
	return false;
}

/* Note which schools come from it. */
static void place_schools(struct checking *c, size_t i)
{
	const struct shard_file *shard = &c->merge->shards[i];

	for (size_t k = 0; k < shard->own.n_schools; k++) {
		struct merge_place *place = &c->merge->places[shard->own.schools[k].place];

		if (place->school) {
			miss(c, i, arena_printf(c->arena, "it has school '%s', which is in '%s' too",
						place->school->school.id.text, named(c, place->folder)));
			return;
		}
		*place = (struct merge_place){ i, &shard->own.schools[k], &shard->records[k] };
	}
}

static bool is_double(struct checking *c, size_t i, const size_t *by_shard)
{
	const size_t shard = c->merge->shards[i].own.shard;

	if (!by_shard[shard - 1])
		return false;
	diags_add(c->diags, DIAG_MRG003, at_folder(c, i), "it is shard %zu of %zu, as '%s' is", shard,
		  c->merge->run.options.n_shards, named(c, by_shard[shard - 1] - 1));
	return true;
}

/* by_shard: the folder of each shard, from 1 on; 0: none. */
static void read_all(struct checking *c, size_t *by_shard)
{
	struct merge *merge = c->merge;
	size_t first = merge->given->n_folders;
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < merge->given->n_folders; i++) {
		const bool is_first = first == merge->given->n_folders;
		struct shard_file *shard = &merge->shards[i];

		if (open_shard(c, is_first ? c->arena : &scratch, i, shard) && belongs(c, is_first ? i : first, i, shard)) {
			if (is_first)
				merge->places = arena_array(c->arena, merge->run.n_schools, sizeof(*merge->places));
			first = is_first ? i : first;
			if (!is_double(c, i, by_shard)) {
				by_shard[shard->own.shard - 1] = i + 1;
				place_schools(c, i);
			}
		}
		shard->run = (struct shard_run){ .version = NULL };
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
}

/* ---- all of them ---- */

static void tell_missing(struct checking *c, const size_t *by_shard)
{
	const size_t n = c->merge->run.options.n_shards;
	const char **names = arena_array(c->arena, MISSING_NAMED_MAX + 1, sizeof(*names));
	size_t missing = 0, named_n;

	for (size_t k = 0; k < n; k++) {
		if (!by_shard[k] && missing++ < MISSING_NAMED_MAX)
			names[missing - 1] = arena_printf(c->arena, "%zu", k + 1);
	}
	if (!missing)
		return;
	named_n = missing < MISSING_NAMED_MAX ? missing : MISSING_NAMED_MAX;
	if (missing > named_n)
		names[named_n++] = arena_printf(c->arena, "%zu more", missing - MISSING_NAMED_MAX);
	diags_add(c->diags, DIAG_MRG004, at_folder(c, 0), "of %zu shards %s %s missing", n,
		  english_list(c->arena, names, named_n), missing == 1 ? "is" : "are")->hint =
		missing == 1 ? NULL : "run them, then merge all of them";
}

/* What the program cannot have written, and no sum tells. */
static void check_places(struct checking *c)
{
	for (size_t i = 0; i < c->merge->run.n_schools; i++) {
		if (c->merge->places[i].school)
			continue;
		miss(c, 0, "a school is in none of the shards");
		return;
	}
}

static void check_passphrase(struct checking *c)
{
	const bool given = c->merge->given->passphrase;

	if (c->merge->run.encrypted == given)
		return;
	diags_add(c->diags, DIAG_MRG007, at_folder(c, 0), "%s",
		  given ? "its documents are not encrypted, and a passphrase is given"
			: "its documents are encrypted, and so what is about all schools needs their passphrase");
}

bool merge_read(struct arena *arena, struct merge *merge, struct diags *diags)
{
	struct checking c = { .arena = arena, .merge = merge, .diags = diags };
	size_t *by_shard = arena_array(arena, SHARDS_MAX, sizeof(*by_shard));

	merge->shards = arena_array(arena, merge->given->n_folders, sizeof(*merge->shards));
	read_all(&c, by_shard);
	if (!diags->n_errors)
		tell_missing(&c, by_shard);
	if (!diags->n_errors)
		check_places(&c);
	if (!diags->n_errors)
		check_passphrase(&c);
	merge->options = *merge->given;
	shard_options_take(&merge->options, &merge->run.options);
	return !diags->n_errors;
}
