/*
 * form_start_sheet.c - the sheet Start here: what to do, how far it is done, what the ratings mean and what decides a
 * level. See form_book.h. It is for people: nothing of it is read.
 */
#include "author/form_book.h"

#include <string.h>

#include "author/kinds.h"
#include "author/sentences.h"
#include "workbook/fit.h"

enum { LABEL_WIDTH = 32, CELL_WIDTH = 19, CELLS_MIN = 4, LINE_PT = 15, HEAD_LINES = 2, FORMULA_MAX = 8000 };

/* The sheet with the row that comes next. */
struct start_page {
	struct form_book *form;
	struct sheet *sheet;
	uint16_t last;			/* column */
	uint32_t row;
};

void form_start_columns(struct form_book *form, struct form_columns *columns)
{
	size_t n = form->options->framework->n_respondents + 1;

	form_column_add(form, columns, 0, "", LABEL_WIDTH);
	for (size_t i = 0; i < (n < CELLS_MIN ? CELLS_MIN : n); i++)
		form_column_add(form, columns, 0, "", CELL_WIDTH);
}

/* ---- what stands on it ---- */

/* Text across the columns from the first on; spreadsheets do not find out the height of a merged cell. */
static void across(struct start_page *page, uint16_t first, const char *text, const struct cell_look *look)
{
	double size = look->size_pt ? look->size_pt : 11;
	double width = (page->last - first + 1) * CELL_WIDTH + (first ? 0 : LABEL_WIDTH - CELL_WIDTH);
	size_t lines = fit_lines(text, width * 11 / size);

	sheet_merged(page->sheet, page->row, first, page->last, text, look);
	sheet_height(page->sheet, page->row, (double)lines * LINE_PT * size / 11 + 2);
}

static void paragraph(struct start_page *page, const char *text)
{
	static const struct cell_look look = { .wrap = true, .top = true };

	if (!text)
		return;
	across(page, 0, text, &look);
	page->row++;
}

static void heading(struct start_page *page, const char *text)
{
	static const struct cell_look look = { .bold = true, .size_pt = 13, .top = true };

	page->row++;
	across(page, 0, text, &look);
	page->row++;
}

static void line(struct start_page *page, const char *label, const struct cell_look *label_look, const char *text)
{
	static const struct cell_look look = { .wrap = true, .top = true, .border = true };

	sheet_text(page->sheet, page->row, 0, label, label_look);
	across(page, 1, text, &look);
	page->row++;
}

/* ---- the steps ---- */

static void put_steps(struct start_page *page)
{
	const struct form_options *o = page->form->options;
	const char *steps[FORM_STEPS_MAX];
	size_t n = form_is_review(o) ? form_review_steps(page->form, steps)
				     : author_kind(o->framework)->steps(page->form, steps);

	heading(page, "What to do");
	for (size_t i = 0; i < n; i++)
		paragraph(page, arena_printf(page->form->arena, "%zu.  %s", i + 1, steps[i]));
}

static void put_who(struct start_page *page)
{
	static const struct cell_look label = { .bold = true, .top = true, .border = true };
	struct arena *arena = page->form->arena;

	if (form_is_review(page->form->options) || !framework_has_levels(page->form->options->framework)) {
		heading(page, "By when");
	} else {
		heading(page, "Who answers, and by when");
		line(page, "Who", &label, author_says_who(arena, page->form->options->framework));
	}
	sheet_text(page->sheet, page->row, 0, "Back by (if a day was agreed)", &label);
	sheet_date(page->sheet, page->row, 1, (struct date){ .year = 0 }, &form_look_open);
	page->row++;
}

/* ---- how far it is done ---- */

struct names {
	const char **items;
	size_t n;
};

static size_t name_at(struct names *names, const char *name)
{
	for (size_t i = 0; i < names->n; i++) {
		if (strcmp(names->items[i], name) == 0)
			return i;
	}
	names->items[names->n] = name;
	return names->n++;
}

static void put_total(struct start_page *page, const char *who, uint16_t column)
{
	static const struct cell_look look = { .bold = true, .border = true, .centred = true };
	const struct form_book *form = page->form;
	struct buf *formula = buf_new(form->arena, FORMULA_MAX);
	const char *said;
	size_t n = 0, done = 0;

	for (size_t i = 0; i < form->n_counts; i++) {
		if (strcmp(form->counts[i].who, who) != 0)
			continue;
		buf_printf(formula, "%s%s", formula->length ? "+" : "=", form->counts[i].filled);
		n += form->counts[i].n;
		done += form->counts[i].done;
	}
	buf_printf(formula, "&\" %s\"", said = author_says_counted(form->arena, n));
	if (!formula->full)
		sheet_formula(page->sheet, page->row, column, formula->bytes,
			      arena_printf(form->arena, "%zu %s", done, said), &look);
}

static void put_counts(struct start_page *page)
{
	static const struct cell_look head = { .bold = true, .wrap = true, .border = true, .fill = 0xE8E8E8 };
	static const struct cell_look label = { .wrap = true, .border = true, .top = true };
	static const struct cell_look cell = { .border = true, .centred = true };
	struct form_book *form = page->form;
	struct names labels = { .items = arena_array(form->arena, form->n_counts, sizeof(char *)) };
	struct names whos = { .items = arena_array(form->arena, form->n_counts, sizeof(char *)) };
	uint32_t first;

	if (!form->n_counts)
		return;
	heading(page, "How far it is done");
	first = page->row + 2;
	for (size_t i = 0; i < form->n_counts; i++) {
		const struct form_count *count = &form->counts[i];
		uint32_t row = first + (uint32_t)name_at(&labels, count->label);
		uint16_t column = (uint16_t)(1 + name_at(&whos, count->who));
		const char *of;

		sheet_text(page->sheet, row, 0, count->label, &label);
		of = count->n ? arena_printf(form->arena, " of %zu", count->n) : "";
		sheet_formula(page->sheet, row, column, arena_printf(form->arena, "=%s&\"%s\"", count->filled, of),
			      arena_printf(form->arena, "%zu%s", count->done, of), &cell);
	}
	sheet_text(page->sheet, page->row, 0, "", &head);
	sheet_height(page->sheet, page->row, HEAD_LINES * LINE_PT);
	for (size_t i = 0; i < whos.n; i++)
		sheet_text(page->sheet, page->row, (uint16_t)(i + 1), whos.items[i], &head);
	page->row++;
	sheet_text(page->sheet, page->row, 0, "In all", &head);
	for (size_t i = 0; i < whos.n; i++)
		put_total(page, whos.items[i], (uint16_t)(i + 1));
	page->row = first + (uint32_t)labels.n;
}

/* ---- the key ---- */

static void put_ratings(struct start_page *page)
{
	static const struct cell_look label = { .bold = true, .wrap = true, .top = true, .border = true };
	const struct framework *f = page->form->options->framework;

	if (!f->n_ratings || !framework_has_levels(f) || !form_has_answers(page->form->options))
		return;
	heading(page, "What the ratings mean");
	for (size_t i = 0; i < f->n_ratings; i++)
		line(page, f->ratings[i].name, &label, author_says_rating(page->form->arena, f, f->ratings[i].state));
}

static void put_levels(struct start_page *page)
{
	const struct framework *f = page->form->options->framework;

	if (!framework_has_levels(f))
		return;
	heading(page, "The levels");
	for (size_t i = 0; i < f->n_levels; i++) {
		const struct level *level = &f->levels[i];
		const struct cell_look look = {
			.bold = true, .wrap = true, .top = true, .border = true, .fill = level->fill_rgb,
			.colour = level->ink_rgb,
		};
		const char *band = author_says_band(page->form->arena, f, (int)i + 1);

		line(page, level->name, &look,
		     band ? arena_printf(page->form->arena, "%s %s", level->meaning, band) : level->meaning);
	}
}

static size_t n_gates(const struct form_options *options)
{
	const struct framework *f = options->framework;
	size_t n = 0;

	for (size_t i = 0; i < f->n_sections; i++) {
		for (size_t j = 0; form_asks(options, i) && j < f->sections[i].n_strands * f->n_steps; j++)
			n += f->sections[i].strands[j / f->n_steps].descriptors[j % f->n_steps].gate != NULL;
	}
	return n;
}

static void put_rules(struct start_page *page)
{
	struct arena *arena = page->form->arena;
	const struct framework *f = page->form->options->framework;

	if (!framework_has_levels(f))
		return;
	heading(page, "What decides a level");
	if (!form_has_answers(page->form->options)) {
		paragraph(page, author_says_judged_alone(arena, f));
		return;
	}
	paragraph(page, author_says_model(arena, f));
	paragraph(page, author_says_dated_rule(arena, f));
	paragraph(page, author_says_types_rule(arena, f));
	paragraph(page, author_says_gates(arena, f, n_gates(page->form->options)));
	paragraph(page, author_says_not_rated(arena, f));
	paragraph(page, author_says_left_out(arena, f));
}

void form_start_put(struct form_book *form, struct form_sheet *sheet)
{
	static const struct cell_look title = { .bold = true, .size_pt = 18 }, school = { .bold = true, .size_pt = 14 };
	static const struct cell_look grey = { .wrap = true, .top = true, .colour = 0x595959 };
	const struct form_options *o = form->options;
	struct start_page page = { form, sheet->sheet, (uint16_t)(sheet->columns.n - 1), 0 };
	const struct period when = form_when(o);

	across(&page, 0, arena_printf(form->arena, "%s %s", o->framework->title, period_words(form->arena, &when)), &title);
	page.row++;
	if (o->school) {
		across(&page, 0, o->school->name.text, &school);
		page.row++;
	}
	if (form_has_reviews(o)) {
		across(&page, 0, author_says_review(form->arena, form_next_review(o)->label), &school);
		page.row++;
	}
	across(&page, 0, o->framework->notice, &grey);
	page.row++;
	put_counts(&page);
	put_steps(&page);
	put_who(&page);
	if (form_is_review(o))
		return;
	put_ratings(&page);
	put_levels(&page);
	put_rules(&page);
}
