/* form_book.c - the form as a workbook: its sheets, as the audit's kind lists them, and the hidden one. See form_book.h. */
#include "author/form_book.h"

#include <string.h>

#include "author/kinds.h"
#include "evidence/form_sum.h"
#include "evidence/table_spec.h"
#include "workbook/fit.h"
#include "workbook/form_facts.h"

static const struct cell_look look_head = {
	.bold = true, .wrap = true, .border = true, .top = true, .fill = 0xE8E8E8,
};
const struct cell_look form_look_locked = { .wrap = true, .border = true, .top = true, .fill = 0xF7F7F7 };
const struct cell_look form_look_open = { .wrap = true, .border = true, .top = true, .unlocked = true };
const struct cell_look form_look_id = {
	.wrap = true, .border = true, .top = true, .size_pt = 8, .colour = 0x595959, .fill = 0xF7F7F7,
};
const struct cell_look form_look_needed = { .fill = 0xFFF2B3, .colour = 0x000000 };

/* ---- what sheets are made of ---- */

struct form_column *form_column_add(struct form_book *form, struct form_columns *columns, int what, const char *header,
				    double width)
{
	if (columns->n == columns->capacity)
		columns->items = arena_grow(form->arena, columns->items, columns->n, &columns->capacity,
					    sizeof(*columns->items));
	columns->items[columns->n] = (struct form_column){ .what = what, .header = header, .width = width };
	return &columns->items[columns->n++];
}

int form_column_find(const struct form_columns *columns, int what)
{
	for (size_t i = 0; i < columns->n; i++) {
		if (columns->items[i].what == what)
			return (int)i;
	}
	return -1;
}

void form_count_add(struct form_book *form, const struct form_count *count)
{
	if (form->n_counts == form->counts_capacity)
		form->counts = arena_grow(form->arena, form->counts, form->n_counts, &form->counts_capacity,
					  sizeof(*form->counts));
	form->counts[form->n_counts++] = *count;
}

const char *form_range(struct form_book *form, const struct form_sheet *sheet, size_t column, uint32_t first_row,
		       uint32_t last_row)
{
	return arena_printf(form->arena, "'%s'!%s:%s", sheet->kind->name,
			    book_cell_fixed(form->arena, first_row, (uint16_t)column),
			    book_cell_fixed(form->arena, last_row, (uint16_t)column));
}

void form_set_lines(struct form_sheet *sheet, uint32_t row, size_t n_lines)
{
	enum { LINE_PT = 15, SPARE_PT = 3, HEIGHT_MAX_PT = 409 };	/* the most that Excel allows */
	size_t height = n_lines * LINE_PT + SPARE_PT;

	sheet_height(sheet->sheet, row, (double)(height < HEIGHT_MAX_PT ? height : HEIGHT_MAX_PT));
}

void form_put_group(struct form_sheet *sheet, uint32_t row, size_t column, const char *text, bool strong)
{
	const struct cell_look look = {
		.bold = true, .fill = strong ? 0xD0D7DE : 0xEEF1F4, .size_pt = strong ? 12 : 11,
	};

	for (size_t i = 0; i < sheet->columns.n; i++) {
		if (i == column)
			sheet_text(sheet->sheet, row, (uint16_t)i, text, &look);
		else
			sheet_blank(sheet->sheet, row, (uint16_t)i, &look);
	}
}

/* ---- what makes it known when it comes back ---- */

/* The school's row of the roster; its focus is what the form asks. */
static void put_school(struct form_book *form, struct form_facts *facts)
{
	const struct form_options *o = form->options;
	const struct school *school = o->school;
	const char *asked = form_has_focus(o->framework) ? form_asked_ids(form->arena, o) : NULL;

	for (size_t i = 0; i < schools_spec.n_columns; i++) {
		const struct column *column = &schools_spec.columns[i];
		const char *text = ((const struct cell *)((const char *)school + column->offset))->text;

		if (strcmp(column->name, "focus") == 0 && asked)
			text = asked;
		if (*text)
			form_fact(facts, FORM_SHEET_SCHOOL, column->name, text);
	}
	for (size_t i = 0; i < school->n_extras; i++) {
		if (*school->extras[i].cell.text)
			form_fact(facts, FORM_SHEET_SCHOOL, school->extras[i].name, school->extras[i].cell.text);
	}
}

static void put_sheet_facts(struct form_facts *facts, const struct form_sheet *sheet)
{
	const char *name = sheet->kind->name;

	form_fact(facts, FORM_SHEET_SHEET, name, sheet->kind->table ? sheet->kind->table : "");
	for (size_t i = 0; sheet->kind->table && i < sheet->columns.n; i++) {
		if (sheet->columns.items[i].unread)
			form_fact(facts, FORM_SHEET_UNREAD, name, sheet->columns.items[i].header);
		if (sheet->columns.items[i].given)
			form_fact(facts, FORM_SHEET_GIVEN, name, sheet->columns.items[i].header);
	}
}

static void put_facts(struct form_book *form)
{
	const struct framework *f = form->options->framework;
	struct date date = form->options->date;
	struct form_facts *facts = form_facts_new(form->arena, form->book);

	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_FORMAT_KEY, FORM_SHEET_FORMAT);
	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_AUDIT, f->id);
	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_VERSION, f->version);
	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_DATE, date_iso(form->arena, date));
	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_YEAR, date_school_year_name(form->arena, date_school_year(date)));
	if (form->blank)
		form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_BLANK, form->blank);
	if (form->options->school)
		put_school(form, facts);
	for (size_t i = 0; i < form->n_sheets; i++)
		put_sheet_facts(facts, &form->sheets[i]);
	form_fact(facts, FORM_SHEET_SHEET, BOOK_LISTS_SHEET, "");	/* if there is one, it is no table */
}

/* ---- the sheets ---- */

/* What stands at the foot of each printed page. */
static const char *footer(struct form_book *form)
{
	const struct form_options *o = form->options;
	const struct period when = form_when(o);

	return arena_printf(form->arena, "%s%s%s, %s%s%s",
			    o->framework->classification ? o->framework->classification : "",
			    o->framework->classification ? ". " : "", o->framework->title,
			    period_words(form->arena, &when), o->school ? ", " : "",
			    o->school ? o->school->name.text : "");
}

static void put_head(struct form_sheet *sheet)
{
	size_t lines = 1;

	for (size_t i = 0; i < sheet->columns.n; i++) {
		const struct form_column *column = &sheet->columns.items[i];
		size_t n = fit_lines(column->header, column->width * 0.85);	/* in bold */

		lines = n > lines ? n : lines;
		sheet_text(sheet->sheet, 0, (uint16_t)i, column->header, &look_head);
	}
	form_set_lines(sheet, 0, lines);
}

static void add_sheet(struct form_book *form, const struct kind_sheet *kind)
{
	struct form_sheet *sheet = &form->sheets[form->n_sheets++];
	struct sheet_look look = {
		.protect = true, .portrait = !kind->table, .frozen_rows = kind->table ? 1 : 0,
		.frozen_columns = kind->frozen_columns, .footer = footer(form),
	};
	double *widths;

	sheet->kind = kind;
	kind->columns(form, &sheet->columns);
	widths = arena_array(form->arena, sheet->columns.n, sizeof(*widths));
	for (size_t i = 0; i < sheet->columns.n; i++)
		widths[i] = sheet->columns.items[i].width;
	look.widths = widths;
	look.n_widths = sheet->columns.n;
	sheet->sheet = book_sheet(form->book, kind->name, &look);
	if (kind->table)
		put_head(sheet);
}

static void add_sheets(struct form_book *form)
{
	const struct kind_sheet *sheets = author_kind(form->options->framework)->sheets;
	size_t n = 0;

	while (sheets[n].name)
		n++;
	form->sheets = arena_array(form->arena, n, sizeof(*form->sheets));
	for (size_t i = 0; i < n; i++) {
		if (!sheets[i].has || sheets[i].has(form->options))
			add_sheet(form, &sheets[i]);
	}
}

/* blank: the sum of what is read of it; NULL: not known yet. */
static bool make(struct arena *arena, const struct form_options *options, const char *blank, struct buf *bytes)
{
	const struct framework *f = options->framework;
	const struct book_info info = {
		.title = f->title, .subject = options->school ? options->school->name.text : f->subtitle,
		.created = options->date,
	};
	struct form_book form = { .arena = arena, .options = options, .book = book_new(arena, &info), .blank = blank };

	add_sheets(&form);
	for (size_t i = 1; i < form.n_sheets; i++)
		form.sheets[i].kind->put(&form, &form.sheets[i]);
	if (form.n_sheets)
		form.sheets[0].kind->put(&form, &form.sheets[0]);
	put_facts(&form);
	return book_write(form.book, bytes);
}

/* The form says how it reads while it is blank, so it is made twice: first to be read. */
bool form_book(struct arena *arena, const struct form_options *options, struct buf *bytes)
{
	struct form_sum sum;
	struct arena first;
	struct buf *draft;
	bool made;

	arena_init(&first);
	draft = buf_new(&first, FORM_BOOK_MAX_BYTES);
	made = make(&first, options, NULL, draft) && form_sum_read(&first, draft->bytes, draft->length, NULL, &sum);
	arena_clear(&first);
	return made && make(arena, options, sum.now, bytes);
}

enum form_there form_there(const void *bytes, size_t length)
{
	struct form_sum sum;
	struct arena arena;
	enum form_there there = FORM_STRANGE;

	arena_init(&arena);
	if (form_sum_read(&arena, bytes, length, NULL, &sum) && sum.blank)
		there = strcmp(sum.blank, sum.now) == 0 ? FORM_BLANK : FORM_FILLED;
	arena_clear(&arena);
	return there;
}
