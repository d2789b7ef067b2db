/* trial_file.c - reads cases from plain data into structs, with every problem of the file. See trials.h. */
#include "author/kinds.h"

#include <errno.h>
#include <string.h>

#include "author/trial_private.h"
#include "base/file.h"
#include "framework/load_lua.h"

enum { CASES_MAX_BYTES = 4 << 20 };

void trial_refuse(struct reader *reader, const struct data *at, const char *what,
		  const char *const *words, size_t n)
{
	reader_problem(reader, DIAG_AUD013, at, "%s '%s' is no %s of the audit",
		       reader_path(reader, at), at->text, what)->hint =
		reader_nearest(reader, at->text, words, n);
}

void trial_check_word(struct reader *reader, const struct data *at, const char *const *words)
{
	size_t n = 0;

	if (!at || at->type != DATA_TEXT)
		return;
	for (; words[n]; n++) {
		if (strcmp(words[n], at->text) == 0)
			return;
	}
	reader_problem(reader, DIAG_AUD009, at, "%s '%s' is not known", reader_path(reader, at),
		       at->text)->hint = reader_nearest(reader, at->text, words, n);
}

void trial_check_date(struct reader *reader, const struct data *at)
{
	struct date date;

	if (at && at->type == DATA_TEXT && !date_parse(at->text, &date))
		reader_problem(reader, DIAG_AUD009, at, "%s '%s' is not a date",
			       reader_path(reader, at), at->text)->hint = "write it as 2026-11-04";
}

void trial_check_level(struct reader *reader, const struct framework *f, const struct data *at, bool or_below)
{
	const size_t n = f->n_levels + or_below;
	const char **words = arena_array(reader->diags->arena, n, sizeof(*words));

	if (!at || at->type != DATA_TEXT)
		return;
	for (size_t i = 0; i < n; i++) {
		words[i] = i < f->n_levels ? f->levels[i].id : "below";
		if (strcmp(words[i], at->text) == 0)
			return;
	}
	trial_refuse(reader, at, "level", words, n);
}

/* A case that expects nothing tests nothing. */
static void check_case(struct reader *reader, const struct data *one)
{
	const struct data *expect = data_field(one, "expect");
	const struct data *problems = data_field(one, "problems");

	if (!(expect && expect->n_items) && !(problems && problems->n_items))
		reader_problem(reader, DIAG_AUD005, one, "%s expects nothing",
			       reader_path(reader, one))->hint = "add 'expect' or 'problems'";
}

/* ---- the file ---- */

static void read_cases(struct reader *reader, const struct framework *f, const char *bytes,
		       size_t length, struct trial_file *file)
{
	const char *ending = "end it with: return { api = 1, cases = { ... } }";
	const struct luahost_limits limits = { 0 };
	struct raw_cases raw = { .api = 0 };
	const struct author_kind *kind = author_kind(f);
	const struct data *cases;
	struct data *root;

	if (!load_lua(reader, reader->arena, bytes, length, &limits, ending, &root))
		return;
	reader_read(reader, kind->trials_schema(reader->arena), root, &raw);
	trial_check_date(reader, data_field(root, "date"));
	cases = data_field(root, "cases");
	for (size_t i = 0; cases && i < cases->n_items; i++) {
		check_case(reader, &cases->items[i]);
		kind->trials_check(reader, f, &cases->items[i]);
	}
	if (reader->diags->n_errors)
		return;
	kind->trials_take(reader, &raw, root);
	date_parse(raw.date, &file->date);
	file->cases = raw.cases;
	file->n_cases = raw.n_cases;
}

const char *trials_unneeded(const struct framework *framework)
{
	return author_kind(framework)->without_trials;
}

const char *trials_path(struct arena *arena, const struct framework *framework)
{
	return file_join(arena, framework->folder, arena_printf(arena, "tests/%s", framework->file));
}

/*
 * "tests/reading.lua": the file of cases has the same name as the audit, so the folder is shown to tell them apart.
 */
static const char *shown_name(struct arena *arena, const char *path)
{
	static const char folder[] = "tests/";
	const char *slash = strrchr(path, '/'), *name = load_name(arena, path);
	size_t before = slash ? (size_t)(slash + 1 - path) : 0, length = strlen(folder);

	if (before < length || memcmp(slash + 1 - length, folder, length) != 0)
		return name;
	return arena_printf(arena, "%s%s", folder, name);
}

bool trials_load(struct arena *arena, const char *path, const struct framework *framework,
		struct trial_file *file, struct diags *diags)
{
	struct diags found;
	struct reader reader = {
		.arena = arena, .diags = &found, .file = shown_name(arena, path), .whole = "the file of cases"
	};
	size_t length;
	char *bytes;

	*file = (struct trial_file){ .file = reader.file };
	diags_init(&found, arena);
	if (load_bytes(arena, path, CASES_MAX_BYTES, DIAG_AUD023, "the cases", &bytes, &length,
		       &found)) {
		read_cases(&reader, framework, bytes, length, file);
	} else {
		found.items[0].at.file = file->file;
		if (!found.items[0].hint)
			found.items[0].hint = arena_printf(arena, "write them into %s", path);
	}
	diags_sort(&found);
	diags_append(diags, &found);
	return found.n_errors == 0;
}
