/* support_evidence.c - see support_evidence.h. */
#include "support_evidence.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "score/items.h"

void tables_open(struct tables *t)
{
	const char *tmp = getenv("TMPDIR");
	char *folder;

	*t = (struct tables){ 0 };
	arena_init(&t->arena);
	folder = arena_printf(&t->arena, "%s/waymark-evidence-XXXXXX", tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(folder));
	t->folder = folder;
	diags_init(&t->diags, &t->arena);
}

void tables_write_bytes(struct tables *t, const char *name, const void *bytes, size_t length)
{
	assert_true(file_write(file_join(&t->arena, t->folder, name), bytes, length));
}

void tables_write(struct tables *t, const char *name, const char *text)
{
	tables_write_bytes(t, name, text, strlen(text));
}

void tables_read(struct tables *t)
{
	const struct evidence_options options = {
		.pupils = t->pupils,
		.find_item = t->items ? items_of_column : NULL,
		.context = t->items,
	};

	t->ok = evidence_read(&t->arena, &t->folder, 1, &options, &t->evidence, &t->diags);
	tables_load(t);
}

void tables_load(struct tables *t)
{
	size_t n = t->evidence.n_schools;

	t->schools = arena_array(&t->arena, n, sizeof(*t->schools));
	for (size_t i = 0; i < n; i++)
		t->schools[i] = *evidence_of(&t->arena, &t->evidence, i);
}

/* A folder with all in it; or a file. */
static void remove_all(struct arena *arena, const char *path)
{
	const char **names;
	size_t n;

	if (unlink(path) == 0)
		return;
	assert_true(file_list(arena, path, &names, &n));
	for (size_t i = 0; i < n; i++)
		remove_all(arena, file_join(arena, path, names[i]));
	assert_int_equal(rmdir(path), 0);
}

void tables_close(struct tables *t)
{
	remove_all(&t->arena, t->folder);
	arena_clear(&t->arena);
}

int tables_setup(void **state)
{
	struct tables *t = malloc(sizeof(*t));

	assert_non_null(t);
	tables_open(t);
	*state = t;
	return 0;
}

int tables_teardown(void **state)
{
	tables_close(*state);
	free(*state);
	return 0;
}

static void list(const struct tables *t)
{
	for (size_t i = 0; i < t->diags.n; i++) {
		fputs("# ", stderr);
		diag_print(&t->diags.items[i], stderr);
	}
}

/* Of what was found more than once each of the first places counts. */
static bool lies_at(const struct diag *d, const char *file, int line, int column)
{
	const size_t n = d->n_places < DIAG_PLACES_MAX ? d->n_places : DIAG_PLACES_MAX;

	if (d->at.line == line && d->at.column == column && strcmp(d->at.file, file) == 0)
		return true;
	for (size_t i = 0; d->places && i < n; i++) {
		if (d->places[i].line == line && d->places[i].column == column && strcmp(d->places[i].file, file) == 0)
			return true;
	}
	return false;
}

const struct diag *tables_problem(const struct tables *t, enum diag_code code, const char *file,
				  int line,
				  int column)
{
	for (size_t i = 0; i < t->diags.n; i++) {
		const struct diag *d = &t->diags.items[i];

		if (d->code == code && lies_at(d, file, line, column))
			return d;
	}
	list(t);
	fail_msg("no %s at %s:%d:%d", diag_code_name(code), file, line, column);
	return NULL;
}

const char *tables_extra(const struct school *school, const char *name)
{
	for (size_t i = 0; i < school->n_extras; i++) {
		if (strcmp(school->extras[i].name, name) == 0)
			return school->extras[i].cell.text;
	}
	fail_msg("no figure '%s'", name);
	return NULL;
}

static size_t times(const struct diag *d)
{
	return d->places ? d->n_places : 1;
}

size_t tables_count(const struct tables *t, enum diag_code code)
{
	size_t n = 0;

	for (size_t i = 0; i < t->diags.n; i++)
		n += t->diags.items[i].code == code ? times(&t->diags.items[i]) : 0;
	return n;
}

void tables_expect(const struct tables *t, size_t n)
{
	size_t found = 0;

	for (size_t i = 0; i < t->diags.n; i++)
		found += t->diags.items[i].severity == DIAG_NOTE ? 0 : times(&t->diags.items[i]);
	if (found != n) {
		list(t);
		fail_msg("%zu problems, expected %zu", found, n);
	}
}
