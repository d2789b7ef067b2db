/*
 * entries_bind.c - rows of entries.csv as the audit sees them: the section, state and group that a cell names, and
 * what the row must have. See entries_internal.h.
 */
#include "score/entries_internal.h"

#include <string.h>

#include "base/nearest.h"
#include "base/text.h"

static const struct cell *cell_of(const struct entry_found *e, enum entry_column column)
{
	return &e->row->cells[column];
}

static const char *name_of(const struct entry_binder *b, enum entry_column column)
{
	return entry_names_of(&b->rules->names, column);
}

/* ---- words of the audit ---- */

static const char *words_hint(const struct entry_binder *b, const char *text, const char **ids, size_t n)
{
	struct arena *arena = b->diags->arena;
	const char *nearest = text_nearest(text, ids, n), *list;

	if (nearest)
		return text_did_you_mean(arena, text, nearest);
	if (!n)
		return "leave it empty: the audit has none";
	list = arena_printf(arena, "use one of '%s'", ids[0]);
	for (size_t i = 1; i < n && i < 12; i++)
		list = arena_printf(arena, "%s, '%s'", list, ids[i]);
	return n > 12 ? arena_printf(arena, "%s ...", list) : list;
}

static void refuse_word(const struct entry_binder *b, enum diag_code code, const struct cell *cell,
			enum entry_column column, const char **ids, size_t n)
{
	struct diag *diag = entries_problem(b, code, cell->at, cell->text, "%s '%s' is not in the audit",
					    name_of(b, column), cell->text);

	diag->hint = words_hint(b, cell->text, ids, n);
}

static bool take_section(const struct entry_binder *b, struct entry_found *e)
{
	const struct entry_rules *rules = b->rules;
	const char **ids;

	e->section = entry_rules_section(rules, cell_of(e, ENTRY_SECTION)->text);
	if (e->section)
		return true;
	ids = arena_array(b->arena, rules->n_sections, sizeof(*ids));
	for (size_t i = 0; i < rules->n_sections; i++)
		ids[i] = rules->sections[i].id;
	refuse_word(b, DIAG_ENT004, cell_of(e, ENTRY_SECTION), ENTRY_SECTION, ids, rules->n_sections);
	return false;
}

static void take_state(const struct entry_binder *b, struct entry_found *e)
{
	const struct entry_rules *rules = b->rules;
	const struct cell *cell = cell_of(e, ENTRY_STATE);
	const char **ids;

	e->state = *cell->text ? entry_rules_state(rules, cell->text) : NULL;
	if (e->state || !*cell->text)
		return;
	ids = arena_array(b->arena, rules->n_states, sizeof(*ids));
	for (size_t i = 0; i < rules->n_states; i++)
		ids[i] = rules->states[i].id;
	refuse_word(b, DIAG_ENT005, cell, ENTRY_STATE, ids, rules->n_states);
}

static void take_group(const struct entry_binder *b, struct entry_found *e)
{
	const struct entry_rules *rules = b->rules;
	const struct cell *cell = cell_of(e, ENTRY_GROUP);
	const char **ids;

	e->group = *cell->text ? entry_rules_group(rules, cell->text) : e->section->of_group;
	if (e->group || !*cell->text)
		return;
	ids = arena_array(b->arena, rules->n_groups, sizeof(*ids));
	for (size_t i = 0; i < rules->n_groups; i++)
		ids[i] = rules->groups[i].id;
	refuse_word(b, DIAG_ENT006, cell, ENTRY_GROUP, ids, rules->n_groups);
}

/* ---- what a row must have ---- */

static bool is_filled(const struct entry_found *e, enum entry_column column)
{
	if (column == ENTRY_DUE && date_given(e->due))
		return true;
	return *cell_of(e, column)->text != '\0';
}

static void expect_filled(const struct entry_binder *b, enum diag_code code, const struct entry_found *e,
			  const enum entry_column *needed, size_t n, const char *because)
{
	for (size_t i = 0; i < n; i++) {
		if (is_filled(e, needed[i]))
			continue;
		entries_problem(b, code, cell_of(e, needed[i])->at, NULL, "%s is empty, and %s needs it",
				name_of(b, needed[i]), because)->hint =
			"fill the cell, or correct the row";
	}
}

static void check_needs(const struct entry_binder *b, const struct entry_found *e)
{
	struct arena *arena = b->diags->arena;

	expect_filled(b, DIAG_ENT009, e, b->rules->needed, b->rules->n_needs, "every entry");
	expect_filled(b, DIAG_ENT024, e, e->section->needed, e->section->n_needs,
		      arena_printf(arena, "an entry of “%s”", e->section->title));
	if (e->state)
		expect_filled(b, DIAG_ENT009, e, e->state->needed, e->state->n_needs,
			      arena_printf(arena, "the state “%s”", e->state->name));
}

/* Whether the text holds what somebody said, in quotation marks. */
static bool is_quoting(const char *text)
{
	return strstr(text, "“") || strchr(text, '"') || strstr(text, "«");
}

static void check_consent(const struct entry_binder *b, const struct entry_found *e)
{
	if (!b->rules->quotes || e->row->consent || !(is_quoting(e->text) || is_quoting(e->note)))
		return;
	entries_problem(b, DIAG_ENT015, cell_of(e, is_quoting(e->text) ? ENTRY_TEXT : ENTRY_NOTE)->at, NULL,
			"it quotes somebody, and the column %s does not say yes", name_of(b, ENTRY_CONSENT))->hint =
		"ask the person, then write yes; or say it in your own words, without quotation marks";
}

static bool begins(const char *text, const char *start)
{
	struct arena scratch;
	bool is;

	arena_init(&scratch);
	start = text_fold(&scratch, start);
	is = strncmp(text_fold(&scratch, text), start, strlen(start)) == 0;
	arena_clear(&scratch);
	return is;
}

static void check_start(const struct entry_binder *b, const struct entry_found *e)
{
	const struct entry_section *s = e->section;

	for (size_t i = 0; i < s->n_starts; i++) {
		if (begins(e->text, s->starts[i]))
			return;
	}
	if (s->n_starts && *e->text)
		entries_problem(b, DIAG_ENT017, cell_of(e, ENTRY_TEXT)->at, e->text,
				"it does not begin with “%s”, as entries of “%s” do", s->starts[0], s->title)->hint =
			"word it as the audit asks, so that people can build on it";
}

/* Done before it began, by the report's day or by the row's own period. */
static void check_done(const struct entry_binder *b, const struct entry_found *e, const struct period *period)
{
	const int month = e->start.year * 12 + e->start.month - 1;

	if (!e->done || !date_given(e->start))
		return;
	if (date_compare(e->start, b->report_date) <= 0 && (!period->unit || month <= period->last_month))
		return;
	entries_problem(b, DIAG_ENT022, cell_of(e, ENTRY_STATE)->at, cell_of(e, ENTRY_STATE)->text,
			"it is “%s”, and starts only on %s", e->state->name, date_long(b->diags->arena, e->start))->hint =
		"correct the state or the start";
}

/* ---- a row ---- */

static void take_texts(struct entry_found *e)
{
	e->id = cell_of(e, ENTRY_ID)->text;
	e->text = cell_of(e, ENTRY_TEXT)->text;
	e->by = cell_of(e, ENTRY_BY)->text;
	e->owner = cell_of(e, ENTRY_OWNER)->text;
	e->note = cell_of(e, ENTRY_NOTE)->text;
	e->evidence = cell_of(e, ENTRY_EVIDENCE)->text;
	e->at = cell_of(e, ENTRY_SECTION)->at;
}

static void take_extras(const struct entry_binder *b, struct entry_found *e)
{
	const struct entry_names *names = &b->rules->names;
	struct entry_extra *extras = arena_array(b->arena, names->n_extras, sizeof(*extras));

	for (size_t i = 0; i < names->n_extras; i++)
		extras[i] = (struct entry_extra){ names->extras[i],
						  cell_of(e, (enum entry_column)(ENTRY_COLUMN_COUNT + i))->text };
	e->extras = extras;
	e->n_extras = names->n_extras;
}

static void take_dates(struct entry_found *e)
{
	e->start = e->row->start.date;
	e->due = e->row->due.date;
	e->due_label = e->row->due.label;
	if (date_given(e->due) || !e->group || !date_given(e->group->due_date))
		return;
	e->due = e->group->due_date;
	e->due_of_group = true;
}

static void take_period(const struct entry_binder *b, struct bound_entry *bound)
{
	struct entry_found *e = bound->found;
	const struct cell *cell = cell_of(e, ENTRY_PERIOD);

	e->period = "";
	if (!*cell->text)
		return;
	if (period_parse(cell->text, &bound->period))
		e->period = period_words(b->arena, &bound->period);
	else
		entries_problem(b, DIAG_ENT010, cell->at, cell->text, "%s '%s' is not a period",
				name_of(b, ENTRY_PERIOD), cell->text)->hint =
			"write 2026-05, 2026-05-14, 2025-26, Autumn 2025-26 or Autumn 2 2025-26";
}

/* Rows of one id are one entry. In a matrix a row without one is the mark of its cell, unless several are expected. */
static void take_identity(const struct entry_binder *b, struct bound_entry *bound)
{
	const struct entry_found *e = bound->found;
	const enum entry_over over = b->rules->over;
	const char *when = over == OVER_PERIOD ? e->period : "";

	bound->by_id = *e->id != '\0';
	if (bound->by_id)
		bound->identity = arena_printf(b->arena, "i%s\n%s", text_id_key(b->arena, e->id), when);
	else if (over && !e->section->expects)
		bound->identity = arena_printf(b->arena, "c%s\n%s\n%s", e->section->id, e->group ? e->group->id : "", when);
	else
		bound->identity = arena_printf(b->arena, "r%zu", bound->order);
}

static void bind_row(struct entry_binder *b, const struct entry_row *row, size_t order)
{
	struct bound_entry *bound = &b->bound[b->n_bound];
	struct entry_found *e = arena_alloc(b->arena, sizeof(*e));

	*bound = (struct bound_entry){ .found = e, .order = order };
	e->row = row;
	take_texts(e);
	if (!take_section(b, e))
		return;
	take_state(b, e);
	take_group(b, e);
	take_dates(e);
	take_extras(b, e);
	take_period(b, bound);
	e->closed = e->state && entry_meaning_closed(e->state->meaning);
	e->done = e->state && e->state->meaning == ENTRY_DONE;
	entries_numbers(b, e);
	check_needs(b, e);
	check_consent(b, e);
	check_start(b, e);
	check_done(b, e, &bound->period);
	take_identity(b, bound);
	b->n_bound++;
}

void entries_bind(struct entry_binder *b)
{
	b->bound = arena_array(b->arena, b->evidence->n_entries, sizeof(*b->bound));
	for (size_t i = 0; i < b->evidence->n_entries; i++)
		bind_row(b, &b->evidence->entries[i], i);
}
