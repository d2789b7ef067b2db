/*
 * form_figures_sheet.c - the sheet Figures: a row for each figure that the audit asks for, and one more for each group that
 * it is compared with. It comes back as metrics. See form_book.h.
 */
#include "author/form_rows.h"

#include "author/sentences.h"
#include "workbook/fit.h"

enum { METRIC, ABOUT, UNIT, GROUP, PERIOD, HOW_MANY, OUT_OF, VALUE };

bool form_has_figures(const struct form_options *options)
{
	if (form_asks_answers(options) && options->framework->strip)
		return true;
	for (size_t i = 0; form_asks_answers(options) && i < options->framework->n_sections; i++) {
		if (form_asks(options, i) && options->framework->sections[i].n_figures)
			return true;
	}
	return false;
}

void form_figures_columns(struct form_book *form, struct form_columns *columns)
{
	const struct framework *f = form->options->framework;

	form_column_add(form, columns, METRIC, "Metric", 20)->given = true;
	form_column_add(form, columns, ABOUT, "About", 52)->unread = true;
	form_column_add(form, columns, UNIT, "What to write", 24)->unread = true;
	if (f->n_groups || (f->strip && f->strip->n_groups))
		form_column_add(form, columns, GROUP, "Group", 14)->given = true;
	form_column_add(form, columns, PERIOD, "Period", 12)->given = true;
	form_column_add(form, columns, HOW_MANY, "How many", 12);
	form_column_add(form, columns, OUT_OF, "Out of", 12);
	form_column_add(form, columns, VALUE, "Value", 30);
}

/* Which cells of a row can be filled in, by the figure's type. */
static bool is_open(const struct figure_field *figure, int what)
{
	switch (what) {
	case PERIOD: case VALUE: return true;
	case HOW_MANY: return figure->type == FIGURE_PERCENT;
	case OUT_OF: return figure->type == FIGURE_PERCENT || (figure->type == FIGURE_NUMBER && !figure->things);
	default: return false;
	}
}

static size_t lines_of(const struct form_sheet *sheet, const char *const *texts)
{
	size_t most = 1;

	for (size_t i = 0; i < sheet->columns.n; i++) {
		const struct form_column *column = &sheet->columns.items[i];
		size_t n = fit_lines(texts[column->what], column->width);

		most = n > most ? n : most;
	}
	return most;
}

static void put_row(struct form_book *form, struct form_sheet *sheet, uint32_t row, const struct figure_field *figure,
		    const struct figure_group *group)
{
	static const char *const yes_no[] = { "yes", "no", "n/a" };
	const struct date date = form->options->date;
	const char *texts[] = {
		[METRIC] = figure->id, [ABOUT] = figure->title, [UNIT] = author_says_unit(form->arena, figure),
		[GROUP] = group ? group->name : "",
		[PERIOD] = date_school_year_name(form->arena, date_school_year(date) - 1),
		[HOW_MANY] = "", [OUT_OF] = "", [VALUE] = "",
	};
	struct cell_look open = form_look_open;

	open.text = figure->type == FIGURE_TEXT;
	form_set_lines(sheet, row, lines_of(sheet, texts));
	for (size_t i = 0; i < sheet->columns.n; i++) {
		int what = sheet->columns.items[i].what;
		struct sheet_rule rule = {
			.range = { row, row, (uint16_t)i, (uint16_t)i }, .refusal = author_says_not_chosen(form->arena),
		};

		sheet_text(sheet->sheet, row, (uint16_t)i, texts[what],
			   what == METRIC ? &form_look_id : is_open(figure, what) ? &open : &form_look_locked);
		if (what == VALUE && figure->type == FIGURE_YES_NO)
			sheet_choices(sheet->sheet, &rule, yes_no, sizeof(yes_no) / sizeof(*yes_no));
	}
}

/* ---- further periods ---- */

enum { ROWS_MORE = 20 };

static void add_ids(const char **ids, size_t *n, const struct section *section)
{
	for (size_t i = 0; i < section->n_figures; i++)
		ids[(*n)++] = section->figures[i].id;
}

/* The ids that the sheet asks for, derived ones too, since a group may have them. */
static const char **ids_of(struct form_book *form, size_t *n)
{
	const struct framework *f = form->options->framework;
	size_t most = f->strip ? f->strip->sections[0].n_figures : 0;
	const char **ids;

	for (size_t i = 0; i < f->n_sections; i++)
		most += f->sections[i].n_figures;
	ids = arena_array(form->arena, most, sizeof(*ids));
	*n = 0;
	if (f->strip)
		add_ids(ids, n, &f->strip->sections[0]);
	for (size_t i = 0; i < f->n_sections; i++) {
		if (form_asks(form->options, i))
			add_ids(ids, n, &f->sections[i]);
	}
	return ids;
}

static void take_groups(struct form_book *form, struct form_sheet *sheet, uint32_t first, uint32_t last)
{
	const struct framework *f = form->options->framework, *strip = f->strip;
	const int at = form_column_find(&sheet->columns, GROUP);
	const char **names = arena_array(form->arena, f->n_groups + (strip ? strip->n_groups : 0), sizeof(*names));
	size_t n = 0;

	for (size_t i = 0; i < f->n_groups; i++)
		names[n++] = f->groups[i].name;
	for (size_t i = 0; strip && i < strip->n_groups; i++)
		names[n++] = strip->groups[i].name;
	if (at >= 0)
		form_take_words(form, sheet, (size_t)at, first, last, names, n, NULL);
}

/* Rows for any of the figures, of another period. Beside the id stands what it is about. */
static void put_more(struct form_book *form, struct form_sheet *sheet, uint32_t row)
{
	const uint32_t first = row + 1, last = row + ROWS_MORE;
	const char *abouts = form_range(form, sheet, (size_t)form_column_find(&sheet->columns, ABOUT), 1, row - 1);
	const char *metrics = form_range(form, sheet, (size_t)form_column_find(&sheet->columns, METRIC), 1, row - 1);
	const char **ids;
	size_t n;

	form_put_group(sheet, row, 1, author_says_more_figures(form->arena), true);
	for (row = first; row <= last; row++) {
		for (size_t i = 0; i < sheet->columns.n; i++) {
			const int what = sheet->columns.items[i].what;
			const char *id = book_cell(form->arena, row, 0);

			if (what == ABOUT)
				sheet_formula(sheet->sheet, row, (uint16_t)i,
					      arena_printf(form->arena, "=IF(%s=\"\",\"\",IFERROR(INDEX(%s,MATCH(%s,%s,0)),"
							   "\"?\"))", id, abouts, id, metrics), "", &form_look_locked);
			else
				form_put_cell(sheet, row, i, "", what == UNIT ? FORM_LOCKED
					      : what == PERIOD ? FORM_TEXT : FORM_WORD);
		}
	}
	ids = ids_of(form, &n);
	form_take_words(form, sheet, (size_t)form_column_find(&sheet->columns, METRIC), first, last, ids, n, NULL);
	take_groups(form, sheet, first, last);
}

/* How many figures of these rows are given, by a value or by how many there are; those of groups do not count. */
static const char *given(struct form_book *form, const struct form_sheet *sheet, uint32_t first, uint32_t last)
{
	int group = form_column_find(&sheet->columns, GROUP);
	const char *value = form_range(form, sheet, (size_t)form_column_find(&sheet->columns, VALUE), first, last);
	const char *many = form_range(form, sheet, (size_t)form_column_find(&sheet->columns, HOW_MANY), first, last);
	const char *own = group < 0 ? "" : arena_printf(form->arena, "*(%s=\"\")",
							form_range(form, sheet, (size_t)group, first, last));

	return arena_printf(form->arena, "SUMPRODUCT(((%s<>\"\")+(%s<>\"\")>0)%s)", value, many, own);
}

/* How many figures are asked for: those that are not worked out. */
static size_t n_asked(const struct section *section)
{
	size_t n = 0;

	for (size_t i = 0; i < section->n_figures; i++)
		n += !section->figures[i].derived;
	return n;
}

static uint32_t put_section(struct form_book *form, struct form_sheet *sheet, const struct section *section, uint32_t row)
{
	const struct framework *f = form->options->framework;
	const char *title = section == (f->strip ? f->strip->sections : NULL) ? section->title
		: arena_printf(form->arena, "%s. %s", section->number, section->title);
	uint32_t first = row + 1;

	if (!section->n_figures)
		return row;
	form_put_group(sheet, row++, 1, title, true);
	for (size_t i = 0; i < section->n_figures; i++) {
		const struct figure_field *figure = &section->figures[i];

		if (!figure->derived)
			put_row(form, sheet, row++, figure, NULL);
		for (size_t k = 0; k < figure->n_compare; k++)
			put_row(form, sheet, row++, figure, figure->compare[k]);
		for (size_t k = 0; figure->row && k < f->n_groups; k++)
			put_row(form, sheet, row++, figure, &f->groups[k]);
	}
	form_count_add(form, &(struct form_count){
		.label = title, .who = sheet->kind->name, .n = n_asked(section),
		.filled = given(form, sheet, first, row - 1),
	});
	return row;
}

void form_figures_put(struct form_book *form, struct form_sheet *sheet)
{
	const struct framework *f = form->options->framework;
	uint32_t row = 1;

	if (f->strip)
		row = put_section(form, sheet, &f->strip->sections[0], row);
	for (size_t i = 0; i < f->n_sections; i++) {
		if (form_asks(form->options, i))
			row = put_section(form, sheet, &f->sections[i], row);
	}
	put_more(form, sheet, row);
}
