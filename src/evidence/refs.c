/*
 * refs.c - references to pupils and cases: how a cell gives one, and when two may be the same.
 *
 * Every letter of a reference counts, since "p1" may be another child than "P1". But few schools mean
 * that, so two references of a school that differ only in case are reported. References are never
 * quoted.
 */
#include "evidence/tables.h"

#include <string.h>

#include "base/fold.h"
#include "evidence/cases.h"
#include "evidence/stored.h"

void refs_clean(struct table *t, struct cell *ref)
{
	ref->text = text_ref_key(t->row_scratch, ref->text);
}

/* A school's references of one kind: each as first written, by its key without letter case. */
struct refs {
	const char *column;
	struct map firsts;		/* key, to an index in `cells` */
	struct map told;		/* spellings that differ from the first; each is reported once */
	struct cell *cells;
	size_t n, capacity;
};

static void refs_init(struct refs *refs, struct arena *scratch, const char *column)
{
	*refs = (struct refs){ .column = column };
	map_init(&refs->firsts, scratch);
	map_init(&refs->told, scratch);
}

static void add_ref(struct reading *r, struct arena *scratch, const struct school *school, struct refs *refs,
		    const struct cell *ref)
{
	size_t first = map_add(&refs->firsts, text_id_key(scratch, ref->text), refs->n)->value, n_told = refs->told.n;

	if (first == refs->n) {
		if (refs->n == refs->capacity)
			refs->cells = arena_grow(scratch, refs->cells, refs->n, &refs->capacity, sizeof(*refs->cells));
		refs->cells[refs->n++] = *ref;
		return;
	}
	if (strcmp(refs->cells[first].text, ref->text) == 0 || map_add(&refs->told, ref->text, n_told)->value != n_told)
		return;
	reading_problem(r, DIAG_CSV065, ref->at, school->id.text, NULL,
			"%s differs from the one in %s line %d only in letter case or a kind of dash or "
			"quotation mark: they count as two",
			refs->column, refs->cells[first].at.file, refs->cells[first].at.line)->hint =
		"write both the same way if they mean the same; otherwise nothing needs to be done";
}

static void check_school(struct reading *r, struct arena *scratch, size_t i)
{
	const struct school *school = r->by_school[i].school;
	struct refs pupils, cases;
	size_t n_events, n_cases, n_items;
	const struct event_row *event = store_rows(scratch, &r->stored->events, i, &n_events);
	const struct case_row *one = store_rows(scratch, &r->stored->cases, i, &n_cases);
	const struct case_item_row *item = store_rows(scratch, &r->stored->case_items, i, &n_items);

	refs_init(&pupils, scratch, "pupil_ref");
	refs_init(&cases, scratch, "case_ref");
	for (size_t k = 0; k < n_events; k++)
		add_ref(r, scratch, school, &pupils, &event[k].pupil_ref);
	for (size_t k = 0; k < n_cases; k++) {
		add_ref(r, scratch, school, &pupils, &one[k].pupil_ref);
		add_ref(r, scratch, school, &cases, &one[k].case_ref);
	}
	for (size_t k = 0; k < n_items; k++)
		add_ref(r, scratch, school, &cases, &item[k].case_ref);
}

void refs_finish(struct reading *r, struct evidence *evidence)
{
	struct arena scratch;

	(void)evidence;
	arena_init(&scratch);
	for (size_t i = 0; i < r->n_schools && !r->disk_refused; i++) {
		check_school(r, &scratch, i);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
}
