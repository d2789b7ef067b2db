/* entries_count.c - how many entries are what: by section, by group, in all; and the cells of a matrix. */
#include "score/entries_internal.h"

#include <string.h>


struct entry_pointers entries_where(struct arena *arena, struct entry_found *const *entries, size_t n,
				    bool (*takes)(const struct entry_found *entry))
{
	const struct entry_found **items = arena_array(arena, n, sizeof(struct entry_found *));
	size_t found = 0;

	for (size_t i = 0; i < n; i++) {
		if (!takes || takes(entries[i]))
			items[found++] = entries[i];
	}
	return (struct entry_pointers){ items, found };
}

/* ---- sections ---- */

/* The ages of children in a school of each phase, in years: from, to. 0, 0: any. */
static const struct { int from, to; } ages[PHASE_COUNT] = {
	[PHASE_NURSERY] = { 2, 5 }, [PHASE_PRIMARY] = { 4, 11 }, [PHASE_MIDDLE] = { 9, 14 }, [PHASE_SECONDARY] = { 11, 19 },
	[PHASE_16_PLUS] = { 16, 19 },
};

static const char *age_text(struct arena *arena, int months)
{
	return months % 12 ? arena_printf(arena, "%d years %d months", months / 12, months % 12)
			   : arena_printf(arena, "%d years", months / 12);
}

/* Why the section is not for the school, by age. */
static const char *age_note(const struct entry_binder *b, const struct entry_section *s)
{
	const struct school *school = b->evidence->school;
	const int from = school->phase_known ? ages[school->phase].from * 12 : 0;
	const int to = school->phase_known ? ages[school->phase].to * 12 : 0;

	if (!s->age_max_months || !to || (s->age_max_months > from && s->age_min_months < to))
		return NULL;
	return arena_printf(b->arena, "for children from %s to %s, and the school is %s",
			    age_text(b->arena, s->age_min_months), age_text(b->arena, s->age_max_months),
			    phase_ids[school->phase]);
}

static bool is_there(const struct entry_found *e)
{
	return !e->state || e->state->meaning == ENTRY_PRESENT || e->state->meaning == ENTRY_DONE ||
	       e->state->meaning == ENTRY_ACTIVE;
}

static struct entry_pointers entries_of(const struct entry_binder *b, const struct entry_section *section)
{
	const struct entry_found **items = arena_array(b->arena, b->n_today, sizeof(struct entry_found *));
	size_t n = 0;

	for (size_t i = 0; i < b->n_today; i++) {
		if (b->today[i]->section == section)
			items[n++] = b->today[i];
	}
	return (struct entry_pointers){ items, n };
}

static const struct entry_state_count *states_of(const struct entry_binder *b, struct entry_pointers of)
{
	struct entry_state_count *counts = arena_array(b->arena, b->rules->n_states, sizeof(*counts));

	for (size_t i = 0; i < b->rules->n_states; i++) {
		counts[i].state = &b->rules->states[i];
		for (size_t k = 0; k < of.n; k++)
			counts[i].n += of.items[k]->state == counts[i].state;
	}
	return counts;
}

static void check_fill(const struct entry_binder *b, const struct entries_section *s)
{
	const struct entry_section *section = s->section;
	struct arena *arena = b->diags->arena;
	struct loc at = s->entries.n ? s->entries.items[0]->at
		: b->evidence->n_entries ? b->evidence->entries[0].cells[ENTRY_SECTION].at : b->evidence->school->id.at;

	if (!s->too_few && !s->too_many)
		return;
	entries_problem(b, DIAG_ENT016, at, section->id, "“%s” has %s, and should have %s", section->title,
			s->n == 1 ? "one entry" : arena_printf(arena, "%d entries", s->n),
			s->too_few ? arena_printf(arena, "%d or more", section->least)
				   : arena_printf(arena, "%d at most", section->most))->hint =
		s->too_few ? "add what is missing" : "keep those that matter most";
}

static void check_ages(const struct entry_binder *b, const struct entries_section *s)
{
	for (size_t i = 0; s->age_note && i < s->entries.n; i++) {
		if (!is_there(s->entries.items[i]))
			continue;
		entries_problem(b, DIAG_ENT023, s->entries.items[i]->at, s->section->id, "“%s” is %s", s->section->title,
				s->age_note)->hint = "correct the row, or leave it if the school uses it all the same";
		return;
	}
}

static void count_section(const struct entry_binder *b, const struct entry_section *section, struct entries_section *s)
{
	s->section = section;
	s->entries = entries_of(b, section);
	s->n = (int)s->entries.n;
	s->states = states_of(b, s->entries);
	s->n_states = b->rules->n_states;
	for (size_t i = 0; i < s->entries.n; i++) {
		s->done += s->entries.items[i]->done;
		s->late += s->entries.items[i]->late;
	}
	s->too_few = s->n < section->least && b->evidence->n_entries;
	s->too_many = section->most && s->n > section->most;
	s->age_note = age_note(b, section);
	check_fill(b, s);
	check_ages(b, s);
}

/* ---- groups and all ---- */

static void count_groups(struct entry_binder *b)
{
	struct entries_group *groups = arena_array(b->arena, b->rules->n_groups, sizeof(*groups));

	for (size_t i = 0; i < b->rules->n_groups; i++) {
		groups[i].group = &b->rules->groups[i];
		for (size_t k = 0; k < b->n_today; k++) {
			const struct entry_found *e = b->today[k];

			if (e->group != groups[i].group)
				continue;
			groups[i].n++;
			groups[i].done += e->done;
			groups[i].closed += e->closed;
			groups[i].late += e->late;
		}
	}
	b->out->groups = groups;
	b->out->n_groups = b->rules->n_groups;
}

static void count_change(struct entry_tally *t, const struct entry_found *e)
{
	t->fresh += e->change == ENTRY_NEW;
	t->better += e->change == ENTRY_BETTER;
	t->worse += e->change == ENTRY_WORSE;
	t->other += e->change == ENTRY_OTHER;
	t->gone += e->change == ENTRY_GONE;
	t->carried += !e->closed && (e->change == ENTRY_GONE || e->times > 1);
	t->changed = t->fresh + t->better + t->worse + t->other + t->gone;
}

static void tally(struct entry_binder *b)
{
	struct entry_tally *t = &b->out->counts;

	for (size_t i = 0; i < b->n_today; i++) {
		const struct entry_found *e = b->today[i];
		const bool was_due = date_given(e->due) && date_compare(e->due, b->report_date) <= 0;

		t->n++;
		t->open += !e->closed;
		t->done += e->done;
		t->stopped += e->closed && !e->done;
		t->due += was_due;
		t->done_of_due += was_due && e->done;
		t->late += e->late;
		t->overdue += e->overdue;
		t->due_soon += e->due_soon;
		t->no_due += e->no_due;
		t->no_owner += e->no_owner;
		count_change(t, e);
	}
	t->unlinked = (int)b->out->unlinked.n;
}

/* ---- a matrix ---- */

/* The distinct periods of today's entries. Entries are in the order of sections, so they are sorted here. */
static const struct crosstab_label *periods_of(const struct entry_binder *b, size_t *n)
{
	struct crosstab_label *labels = arena_array(b->arena, b->n_bound, sizeof(*labels));
	struct period *periods = arena_array(b->arena, b->n_bound, sizeof(*periods));

	*n = 0;
	for (size_t i = 0; i < b->n_bound; i++) {
		const struct period *p = &b->bound[i].period;
		size_t at = *n;
		int order = 1;

		while (at && (!period_order(&periods[at - 1], p, &order) || order > 0))
			at--;
		if (!p->unit || (at && order == 0))
			continue;
		memmove(periods + at + 1, periods + at, (*n - at) * sizeof(*periods));
		memmove(labels + at + 1, labels + at, (*n - at) * sizeof(*labels));
		periods[at] = *p;
		labels[at] = (struct crosstab_label){ b->bound[i].found->row->cells[ENTRY_PERIOD].text,
						      b->bound[i].found->period };
		++*n;
	}
	return labels;
}

static const struct crosstab_label *columns_of(const struct entry_binder *b, size_t *n)
{
	const struct entry_rules *rules = b->rules;
	const struct school *school = b->evidence->school;
	struct crosstab_label *labels;

	if (rules->over == OVER_PERIOD)
		return periods_of(b, n);
	*n = rules->over == OVER_GROUP ? rules->n_groups : 1;
	labels = arena_array(b->arena, *n, sizeof(*labels));
	for (size_t i = 0; i < *n && rules->over == OVER_GROUP; i++)
		labels[i] = (struct crosstab_label){ rules->groups[i].id, rules->groups[i].name };
	if (rules->over == OVER_SCHOOL)
		labels[0] = (struct crosstab_label){ school->id.text,
						     *school->name.text ? school->name.text : school->id.text };
	return labels;
}

static bool is_in_column(const struct entry_binder *b, const struct entry_found *e, const struct crosstab_label *column)
{
	switch (b->rules->over) {
	case OVER_GROUP:
		return e->group && strcmp(e->group->id, column->id) == 0;
	case OVER_PERIOD:
		return strcmp(e->period, column->name) == 0;
	default:
		return true;
	}
}

/* So many rows a period, or a period and class if the audit has classes. */
static int expected_in(const struct entry_binder *b, const struct entry_section *section)
{
	if (b->rules->over != OVER_PERIOD)
		return section->expects;
	return section->expects * (b->rules->n_groups ? (int)b->rules->n_groups : 1);
}

/* Rows that are there, at most as many of a class as are expected: a full week does not make up for an empty one. */
static int covered_in(const struct entry_binder *b, const struct entry_section *section, struct entry_pointers of)
{
	const size_t groups = b->rules->over == OVER_PERIOD ? b->rules->n_groups : 0;
	int covered = 0;

	for (size_t g = 0; g < (groups ? groups : 1); g++) {
		int n = 0;

		for (size_t i = 0; i < of.n; i++)
			n += is_there(of.items[i]) && (!groups || of.items[i]->group == &b->rules->groups[g]);
		covered += n < section->expects ? n : section->expects;
	}
	return covered;
}

static int mark_of(const struct entry_state *state)
{
	return state->mark >= 0 ? state->mark : state->meaning == ENTRY_ABSENT ? 0 : 1;
}

static void fill_cell(const struct entry_binder *b, const struct entries_section *s, const struct crosstab_label *column,
		      struct entry_grid_cell *cell)
{
	const struct entry_found **items = arena_array(b->arena, s->entries.n, sizeof(struct entry_found *));

	for (size_t i = 0; i < s->entries.n; i++) {
		const struct entry_found *e = s->entries.items[i];

		if (!is_in_column(b, e, column))
			continue;
		items[cell->entries.n++] = e;
		if (e->state && (!cell->state || mark_of(e->state) > mark_of(cell->state)))
			cell->state = e->state;
	}
	cell->entries.items = items;
	cell->n = (int)cell->entries.n;
	cell->expected = expected_in(b, s->section);
	cell->word = cell->state ? cell->state->name : b->rules->blank;
	if (!cell->expected)
		return;
	cell->n = covered_in(b, s->section, cell->entries);
	cell->word = arena_printf(b->arena, "%d of %d", cell->n, cell->expected);
}

static void fill_grid(struct entry_binder *b, struct entries_section *sections)
{
	struct entry_grid *grid = arena_alloc(b->arena, sizeof(*grid));
	struct entry_grid_row *rows = arena_array(b->arena, b->rules->n_sections, sizeof(*rows));
	struct entry_tally *t = &b->out->counts;

	grid->columns = columns_of(b, &grid->n_columns);
	for (size_t i = 0; i < b->rules->n_sections; i++) {
		struct entry_grid_cell *cells = arena_array(b->arena, grid->n_columns, sizeof(*cells));

		for (size_t k = 0; k < grid->n_columns; k++) {
			fill_cell(b, &sections[i], &grid->columns[k], &cells[k]);
			sections[i].covered += cells[k].expected ? cells[k].n : 0;
			sections[i].expected += cells[k].expected;
			t->marked += cells[k].state != NULL;
			t->cells++;
		}
		t->covered += sections[i].covered;
		t->expected += sections[i].expected;
		rows[i] = (struct entry_grid_row){ sections[i].section, cells, grid->n_columns };
	}
	grid->rows = rows;
	grid->n_rows = b->rules->n_sections;
	b->out->grid = grid;
}

void entries_count(struct entry_binder *b)
{
	struct entries_section *sections = arena_array(b->arena, b->rules->n_sections, sizeof(*sections));

	for (size_t i = 0; i < b->rules->n_sections; i++)
		count_section(b, &b->rules->sections[i], &sections[i]);
	tally(b);
	if (b->rules->over)
		fill_grid(b, sections);
	b->out->sections = sections;
	b->out->n_sections = b->rules->n_sections;
	count_groups(b);
}
