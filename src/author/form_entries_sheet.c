/*
 * form_entries_sheet.c - the sheet Entries of a plan, a workshop or a matrix: rows below each section, under the audit's
 * own names of columns. It comes back as entries. See form_book.h.
 *
 * Rows have an id and a period already, and say nothing as long as nothing else is written. A matrix has a row for each of
 * its cells, with what stood in it last time in grey. Where a plan is renewed, what was open last time is there, with its
 * text locked.
 */
#include "author/form_entries.h"

#include "author/sentences.h"
#include "base/fold.h"
#include "base/map.h"

enum { WAS = ENTRY_COLUMNS_MAX, ABOUT, NEEDED };
enum { TITLES = 0 };			/* the column of titles: that of the section, which the form fills in itself */
/* New rows: below each of a few sections, or of many; at least below those of last time; at most; for any section. */
enum { ROWS_OF_FEW = 10, ROWS_OF_MANY = 6, FEW = 8, ROWS_MORE = 3, ROWS_MOST = 12, ROWS_ANYWHERE = 20, LINES = 2 };

static const struct { double width; enum form_cell cell; } columns[ENTRY_COLUMN_COUNT] = {
	[ENTRY_SECTION] = { 20, FORM_LOCKED }, [ENTRY_ID] = { 14, FORM_TEXT }, [ENTRY_TEXT] = { 44, FORM_TEXT },
	[ENTRY_GROUP] = { 20, FORM_WORD }, [ENTRY_STATE] = { 16, FORM_WORD }, [ENTRY_BY] = { 18, FORM_TEXT },
	[ENTRY_OWNER] = { 18, FORM_TEXT }, [ENTRY_START] = { 11, FORM_DATE }, [ENTRY_DUE] = { 11, FORM_DATE },
	[ENTRY_N] = { 10, FORM_WORD }, [ENTRY_LEADS_TO] = { 14, FORM_TEXT }, [ENTRY_PERIOD] = { 16, FORM_TEXT },
	[ENTRY_NOTE] = { 30, FORM_TEXT }, [ENTRY_EVIDENCE] = { 26, FORM_TEXT }, [ENTRY_CONSENT] = { 10, FORM_WORD },
	[ENTRY_GENERATED] = { 10, FORM_LOCKED },
};

static const struct entry_rules *rules_of(const struct form_book *form)
{
	return entry_rules_of(form->options->framework);
}

static enum form_cell cell_of(int what)
{
	return what < ENTRY_COLUMN_COUNT ? columns[what].cell : what < ENTRY_COLUMNS_MAX ? FORM_WORD : FORM_LOCKED;
}

/* ---- columns ---- */

/* Whether a section has one row for each of its cells; else as many as people write. */
static bool is_flat(const struct form_book *form)
{
	return rules_of(form)->over != OVER_NONE;
}

static bool has_questions(const struct entry_rules *rules)
{
	for (size_t i = 0; i < rules->n_sections; i++) {
		if (*rules->sections[i].question)
			return true;
	}
	return false;
}

static void add_column(struct form_book *form, struct form_columns *to, int what)
{
	struct form_column *column = form_column_add(form, to, what, form_entry_header(form, (enum entry_column)what),
						     what < ENTRY_COLUMN_COUNT ? columns[what].width : 12);

	column->given = what == ENTRY_SECTION || what == ENTRY_ID || what == ENTRY_PERIOD || what == ENTRY_GENERATED ||
			(what == ENTRY_GROUP && is_flat(form));
}

/* What it was last time; and of a matrix the text, since the mark is what is asked first. */
static void add_after_state(struct form_book *form, struct form_columns *to)
{
	if (rules_of(form)->n_states && form->options->n_renewed)
		form_column_add(form, to, WAS,
				arena_printf(form->arena, "%s last time", form_entry_header(form, ENTRY_STATE)), 14)
			->unread = true;
	if (is_flat(form))
		add_column(form, to, ENTRY_TEXT);
}

/* Whether what stood there last time was made up: then it stays so. */
static bool is_made_up(const struct form_options *o)
{
	bool any = false;

	for (size_t i = 0; i < o->n_renewed; i++)
		any |= *o->renewed[i].cells[ENTRY_GENERATED].text != '\0';
	return any;
}

void form_entries_columns(struct form_book *form, struct form_columns *to)
{
	const struct entry_rules *rules = rules_of(form);

	for (int c = ENTRY_SECTION; c < (int)(ENTRY_COLUMN_COUNT + rules->names.n_extras); c++) {
		const bool elsewhere = is_flat(form) && (c == ENTRY_ID || c == ENTRY_TEXT);

		if (c == ENTRY_GENERATED ? is_made_up(form->options)
		    : form_asks_entry(rules, (enum entry_column)c) && !elsewhere)
			add_column(form, to, c);
		if (c == ENTRY_SECTION && is_flat(form) && has_questions(rules))
			form_column_add(form, to, ABOUT, "About", 36)->unread = true;
		if (c == ENTRY_STATE)
			add_after_state(form, to);
	}
	if (form_entries_need(rules))
		form_column_add(form, to, NEEDED, "Still needed", 16)->unread = true;
}

/* ---- what a row still needs ---- */

/* The column's cell of a row; NULL: the sheet has none. */
static const char *cell_at(struct form_book *form, const struct form_sheet *sheet, uint32_t row, int what)
{
	const int at = form_column_find(&sheet->columns, what);

	return at < 0 ? NULL : book_cell(form->arena, row, (uint16_t)at);
}

/* The columns of a list, each if `when` holds and its cell is empty. */
static void put_needs(struct form_book *form, const struct form_sheet *sheet, uint32_t row, struct buf *out,
		      const char *when, const enum entry_column *needed, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *cell = cell_at(form, sheet, row, (int)needed[i]);

		if (!cell)
			continue;
		buf_printf(out, "&IF(AND(%s,%s=\"\"),", when, cell);
		form_put_quoted(out, arena_printf(form->arena, ", %s", form_entry_header(form, needed[i])));
		buf_puts(out, ",\"\")");
	}
}

/* section: NULL where people choose it. */
static const char *needed_by(struct form_book *form, const struct form_sheet *sheet, uint32_t row,
			     const struct entry_section *section)
{
	const struct entry_rules *rules = rules_of(form);
	const char *state = cell_at(form, sheet, row, ENTRY_STATE), *text = cell_at(form, sheet, row, ENTRY_TEXT);
	const char *written = state ? arena_printf(form->arena, "OR(%s<>\"\",%s<>\"\")", text, state)
				    : arena_printf(form->arena, "%s<>\"\"", text);
	struct buf *out = buf_new(form->arena, 1 << 16);

	buf_puts(out, "=MID(\"\"");
	put_needs(form, sheet, row, out, written, rules->needed, rules->n_needs);
	if (section)
		put_needs(form, sheet, row, out, written, section->needed, section->n_needs);
	for (size_t i = 0; state && i < rules->n_states; i++) {
		struct buf *when = buf_new(form->arena, 1 << 12);

		buf_printf(when, "%s=", state);
		form_put_quoted(when, rules->states[i].name);
		put_needs(form, sheet, row, out, when->bytes, rules->states[i].needed, rules->states[i].n_needs);
	}
	buf_puts(out, ",3,99)");
	return out->bytes;
}

/* Cells named in the column Still needed turn yellow. */
static void put_yellow(struct form_book *form, struct form_sheet *sheet, uint32_t last)
{
	const int needed = form_column_find(&sheet->columns, NEEDED);

	for (size_t i = 0; needed >= 0 && i < sheet->columns.n; i++) {
		const struct form_column *column = &sheet->columns.items[i];
		const struct cell_range range = { 1, last, (uint16_t)i, (uint16_t)i };

		if (column->what < ENTRY_COLUMNS_MAX && !column->given)
			sheet_highlight(sheet->sheet, range,
					arena_printf(form->arena, "=ISNUMBER(SEARCH(\", %s,\",\", \"&$%s2&\",\"))",
						     column->header, book_column(form->arena, (uint16_t)needed)),
					&form_look_needed);
	}
}

/* ---- rows ---- */

/* The sheet while it is filled. */
struct filling {
	struct form_book *form;
	struct form_sheet *sheet;
	uint32_t row;
	struct map ids;			/* folded: those that are taken */
	size_t n_taken;			/* rows of last time */
};

/* Of one row: what stands in it. Zeros: nothing. */
struct entry_line {
	const struct entry_section *section;	/* NULL: people choose it */
	const struct entry_group *group;	/* of a matrix' cell; NULL: people choose it */
	const struct entry_row *last;		/* what stood there last time; NULL: it is a new row */
	bool first;				/* of its section */
	bool taken;				/* what stood there last time is taken over */
};

/* "lead.4": the first number that is free. Beside rows of last time "lead.250605.1", by the form's day, since an id may
 * have been that of something which is done. */
static const char *free_id(struct filling *f, const struct entry_section *section)
{
	const struct date date = f->form->options->date;
	const char *day = !f->form->options->n_renewed ? ""
			  : arena_printf(f->form->arena, "%02d%02d%02d.", date.year % 100, date.month, date.day);
	const char *id = "";

	for (int n = 1; n == 1 || map_get(&f->ids, text_id_key(f->form->arena, id)); n++)
		id = arena_printf(f->form->arena, "%s.%s%d", section ? section->id : "more", day, n);
	map_add(&f->ids, text_id_key(f->form->arena, id), 0);
	return id;
}

/* What was written last time, in the audit's words of today. */
static const char *last_text(const struct entry_rules *rules, const struct entry_row *last, int what)
{
	const char *text = last->cells[what].text;
	const struct entry_state *state = what == ENTRY_STATE ? entry_rules_state(rules, text) : NULL;
	const struct entry_group *group = what == ENTRY_GROUP ? entry_rules_group(rules, text) : NULL;

	return state ? state->name : group ? group->name : text;
}

static const char *text_of(struct filling *f, const struct entry_line *line, int what)
{
	const struct entry_rules *rules = rules_of(f->form);

	switch (what) {
	case ENTRY_SECTION: return line->section ? line->section->title : "";
	case ENTRY_PERIOD: return form_entries_period(f->form);
	case ABOUT: return line->section && line->first ? line->section->question : "";
	case WAS: return line->last ? last_text(rules, line->last, ENTRY_STATE) : "";
	case NEEDED: return "";
	case ENTRY_ID:
		if (!line->taken || !*line->last->cells[ENTRY_ID].text)
			return free_id(f, line->section);
		break;
	case ENTRY_GROUP:
		if (line->group)
			return line->group->name;
		break;
	default: break;
	}
	return line->taken ? last_text(rules, line->last, what) : "";
}

/* What the row is about stays as it is. */
static bool is_locked(const struct entry_line *line, int what)
{
	if (what == ENTRY_GROUP)
		return line->group != NULL;
	return line->taken && (what == ENTRY_ID || what == ENTRY_TEXT) && *line->last->cells[what].text;
}

static void put_line(struct filling *f, const struct entry_line *line)
{
	const char **texts = arena_array(f->form->arena, f->sheet->columns.n, sizeof(*texts));

	for (size_t i = 0; i < f->sheet->columns.n; i++)
		texts[i] = text_of(f, line, f->sheet->columns.items[i].what);
	form_fit_row(f->sheet, f->row, texts, is_flat(f->form) ? 1 : LINES);
	for (size_t i = 0; i < f->sheet->columns.n; i++) {
		const int what = f->sheet->columns.items[i].what;

		if (what == NEEDED)
			sheet_formula(f->sheet->sheet, f->row, (uint16_t)i,
				      needed_by(f->form, f->sheet, f->row, line->section), "", &form_look_locked);
		else
			form_put_cell(f->sheet, f->row, i, texts[i],
				      what == ENTRY_SECTION && !line->section ? FORM_WORD : what == WAS ? FORM_BEFORE
				      : is_locked(line, what) ? FORM_LOCKED : cell_of(what));
	}
	f->row++;
}

/* ---- sections ---- */

static bool of_section(const struct entry_rules *rules, const struct entry_row *row, const struct entry_section *section)
{
	return entry_rules_section(rules, row->cells[ENTRY_SECTION].text) == section;
}

/* What stood in the cell of a matrix last time. */
static const struct entry_row *last_mark(const struct filling *f, const struct entry_section *section,
					 const struct entry_group *group)
{
	const struct entry_rules *rules = rules_of(f->form);
	const struct form_options *o = f->form->options;

	for (size_t i = 0; i < o->n_renewed; i++) {
		const struct entry_row *row = &o->renewed[i];

		if (of_section(rules, row, section) &&
		    (!group || entry_rules_group(rules, row->cells[ENTRY_GROUP].text) == group))
			return row;
	}
	return NULL;
}

/* A row for each cell, or so many as are expected in it. */
static void put_cells(struct filling *f, const struct entry_section *section)
{
	const struct entry_rules *rules = rules_of(f->form);
	const bool by_group = rules->n_groups && !section->of_group;
	bool first = true;

	for (size_t g = 0; g < (by_group ? rules->n_groups : 1); g++) {
		const struct entry_group *group = by_group ? &rules->groups[g] : NULL;
		const struct entry_row *last = rules->over == OVER_PERIOD ? NULL : last_mark(f, section, group);

		for (int k = 0; k < (section->expects > 1 ? section->expects : 1); k++) {
			put_line(f, &(struct entry_line){ section, group, last, .first = first });
			first = false;
		}
	}
}

static void put_title(struct filling *f, const struct entry_section *section)
{
	const char *ask = section->n_starts ? author_says_starts(f->form->arena, section->starts, section->n_starts) : "";

	form_put_group(f->sheet, f->row++, TITLES,
		       arena_printf(f->form->arena, "%s. %s", section->number, section->title), true);
	if (*section->question || *ask)
		form_put_group(f->sheet, f->row++, TITLES,
			       arena_printf(f->form->arena, "%s%s%s", section->question,
					    *section->question && *ask ? " " : "", ask), false);
}

/* How many new rows a section has below those of last time. */
static int new_rows(const struct entry_rules *rules, const struct entry_section *section, int n_last)
{
	const int usual = rules->n_sections <= FEW ? ROWS_OF_FEW : ROWS_OF_MANY;
	const int wanted = section->most > 0 ? section->most : section->least > usual ? section->least : usual;
	const int n = (wanted > ROWS_MOST ? ROWS_MOST : wanted) - n_last;

	return section->most > 0 ? (n > 0 ? n : 0) : n > ROWS_MORE ? n : ROWS_MORE;
}

/* Returns how many of last time there are. */
static size_t put_entries(struct filling *f, const struct entry_section *section)
{
	const struct entry_rules *rules = rules_of(f->form);
	const struct form_options *o = f->form->options;
	size_t n_last = 0;

	put_title(f, section);
	for (size_t i = 0; i < o->n_renewed; i++) {
		if (!of_section(rules, &o->renewed[i], section))
			continue;
		put_line(f, &(struct entry_line){ .section = section, .last = &o->renewed[i], .taken = true });
		n_last++;
	}
	for (int n = new_rows(rules, section, (int)n_last); n > 0; n--)
		put_line(f, &(struct entry_line){ .section = section });
	return n_last;
}

/* How many of these rows have something in the column; of how many, or 0. */
static void add_count(struct filling *f, const char *label, int what, uint32_t first, uint32_t last, size_t n)
{
	const size_t column = (size_t)form_column_find(&f->sheet->columns, what);

	form_count_add(f->form, &(struct form_count){
		.label = label, .who = f->sheet->kind->name, .n = n, .done = f->n_taken,
		.filled = arena_printf(f->form->arena, "COUNTA(%s)", form_range(f->form, f->sheet, column, first, last)),
	});
}

static void put_section(struct filling *f, const struct entry_section *section)
{
	const uint32_t first = f->row + 1;
	const char *title = arena_printf(f->form->arena, "%s. %s", section->number, section->title);

	if (is_flat(f->form)) {
		put_cells(f, section);
		return;
	}
	f->n_taken = put_entries(f, section);
	add_count(f, title, ENTRY_TEXT, first + 1, f->row - 1, 0);
	f->n_taken = 0;
}

/* Below all sections, for what does not fit above. */
static void put_anywhere(struct filling *f)
{
	const struct entry_rules *rules = rules_of(f->form);
	const char **titles = arena_array(f->form->arena, rules->n_sections, sizeof(*titles));
	const uint32_t first = f->row + 1;
	size_t n = 0;

	for (size_t i = 0; i < rules->n_sections; i++) {
		if (form_asks(f->form->options, i) && rules->sections[i].most <= 0)
			titles[n++] = rules->sections[i].title;
	}
	if (is_flat(f->form) || !n)
		return;
	form_put_group(f->sheet, f->row++, TITLES, author_says_more_rows(f->form->arena), true);
	for (int i = 0; i < ROWS_ANYWHERE; i++)
		put_line(f, &(struct entry_line){ .section = NULL });
	form_take_words(f->form, f->sheet, (size_t)form_column_find(&f->sheet->columns, ENTRY_SECTION), first, f->row - 1,
			titles, n, NULL);
	add_count(f, "More rows", ENTRY_TEXT, first, f->row - 1, 0);
}

/* ---- what cells take ---- */

static void take_words(struct filling *f, size_t column, int what)
{
	static const char *const yes_no[] = { "yes", "no" };
	const struct entry_rules *rules = rules_of(f->form);
	const char **words = arena_array(f->form->arena, rules->n_states + rules->n_groups, sizeof(*words));
	size_t n = 0;

	for (size_t i = 0; what == ENTRY_STATE && i < rules->n_states; i++)
		words[n++] = rules->states[i].name;
	for (size_t i = 0; what == ENTRY_GROUP && i < rules->n_groups; i++)
		words[n++] = rules->groups[i].name;
	if (what == ENTRY_CONSENT)
		form_take_words(f->form, f->sheet, column, 1, f->row - 1, yes_no, 2, NULL);
	else
		form_take_words(f->form, f->sheet, column, 1, f->row - 1, words, n, NULL);
}

static void take_all(struct filling *f)
{
	for (size_t i = 0; i < f->sheet->columns.n; i++) {
		const int what = f->sheet->columns.items[i].what;

		if (what == ENTRY_START || what == ENTRY_DUE)
			form_take_dates(f->form, f->sheet, i, 1, f->row - 1);
		else if (what < ENTRY_COLUMN_COUNT)
			take_words(f, i, what);
	}
}

static void take_ids(struct filling *f)
{
	const struct form_options *o = f->form->options;

	map_init(&f->ids, f->form->arena);
	for (size_t i = 0; i < o->n_renewed; i++)
		map_add(&f->ids, text_id_key(f->form->arena, o->renewed[i].cells[ENTRY_ID].text), 0);
}

void form_entries_put(struct form_book *form, struct form_sheet *sheet)
{
	const struct entry_rules *rules = rules_of(form);
	struct filling f = { .form = form, .sheet = sheet, .row = 1 };

	take_ids(&f);
	for (size_t i = 0; i < rules->n_sections; i++) {
		if (form_asks(form->options, i))
			put_section(&f, &rules->sections[i]);
	}
	put_anywhere(&f);
	if (f.row == 1)
		return;
	if (is_flat(form))
		add_count(&f, form_entry_header(form, ENTRY_SECTION), rules->n_states ? ENTRY_STATE : ENTRY_TEXT, 1,
			  f.row - 1, f.row - 1);
	take_all(&f);
	put_yellow(form, sheet, f.row - 1);
	sheet_filter(sheet->sheet, (struct cell_range){ 0, f.row - 1, 0, (uint16_t)(sheet->columns.n - 1) });
}
