/*
 * form_survey_sheet.c - the sheets Survey and By group: a row for each item, a column for each answer. They come back as
 * survey. See form_book.h.
 *
 * What the answers of a row make is compared with how many answered, by a formula, in words.
 */
#include "author/form_rows.h"

#include "author/sentences.h"
#include "framework/survey_rules.h"

enum { ITEM, NUMBER, ABOUT, GROUP, WAVE, COUNT, BASE, CHECK };

struct period form_survey_when(const struct form_options *options)
{
	return period_at(PERIOD_TERM, options->date);
}

bool form_has_groups(const struct form_options *options)
{
	return options->framework->n_groups > 0;
}

static void add_columns(struct form_book *form, struct form_columns *columns, bool by_group)
{
	const struct survey_rules *rules = survey_rules_of(form->options->framework);

	form_column_add(form, columns, ITEM, "Item", 20)->given = true;
	form_column_add(form, columns, NUMBER, "No.", 5)->unread = true;
	form_column_add(form, columns, ABOUT, "Text", 46)->unread = true;
	if (by_group)
		form_column_add(form, columns, GROUP, "Group", 24)->given = true;
	form_column_add(form, columns, WAVE, "Wave", 15)->given = true;
	for (size_t i = 0; i < rules->n_options; i++)
		form_column_add(form, columns, COUNT,
				arena_printf(form->arena, "How many (%s)", rules->options[i].name), 13);
	form_column_add(form, columns, BASE, "Out of", 9);
	form_column_add(form, columns, CHECK, "Check", 20)->unread = true;
}

void form_survey_columns(struct form_book *form, struct form_columns *columns)
{
	add_columns(form, columns, false);
}

void form_groups_columns(struct form_book *form, struct form_columns *columns)
{
	add_columns(form, columns, true);
}

/* The answers that make up how many answered stand in columns beside one another, from this one on. */
static uint16_t first_count(const struct form_sheet *sheet)
{
	return (uint16_t)form_column_find(&sheet->columns, COUNT);
}

/* One answer may be left out, as the rest; more than answered there cannot be. */
static void put_check(struct form_book *form, struct form_sheet *sheet, uint32_t row, size_t column)
{
	const struct survey_rules *rules = survey_rules_of(form->options->framework);
	const uint16_t first = first_count(sheet), last = (uint16_t)(first + rules->n_counted - 1);
	const uint16_t base = (uint16_t)form_column_find(&sheet->columns, BASE);
	const char *answers = arena_printf(form->arena, "%s:%s", book_cell(form->arena, row, first),
					   book_cell(form->arena, row, last));
	const char *of = book_cell(form->arena, row, base);

	sheet_formula(sheet->sheet, row, (uint16_t)column,
		      arena_printf(form->arena,
				   "=IF(COUNT(%s)=0,\"\",IF(%s=\"\",\"out of how many?\","
				   "IF(OR(SUM(%s)>%s,AND(COUNT(%s)=%zu,SUM(%s)<%s)),"
				   "\"they make \"&SUM(%s)&\", not \"&%s,\"\")))",
				   answers, of, answers, of, answers, rules->n_counted, answers, of, answers, of),
		      "", &form_look_locked);
}

static void put_row(struct form_book *form, struct form_sheet *sheet, uint32_t row, const struct survey_item *item,
		    const struct figure_group *group)
{
	static const enum form_cell cells[] = {
		[ITEM] = FORM_ID, [NUMBER] = FORM_LOCKED, [ABOUT] = FORM_LOCKED, [GROUP] = FORM_LOCKED, [WAVE] = FORM_TEXT,
		[COUNT] = FORM_WORD, [BASE] = FORM_WORD, [CHECK] = FORM_LOCKED,
	};
	const struct period wave = form_survey_when(form->options);
	const char *const texts[] = {
		[ITEM] = item->id, [NUMBER] = item->number, [ABOUT] = item->text, [GROUP] = group ? group->name : "",
		[WAVE] = period_name(form->arena, &wave), [COUNT] = "", [BASE] = "", [CHECK] = "",
	};
	const char **shown = arena_array(form->arena, sheet->columns.n, sizeof(*shown));

	for (size_t i = 0; i < sheet->columns.n; i++)
		shown[i] = texts[sheet->columns.items[i].what];
	form_fit_row(sheet, row, shown, 1);
	for (size_t i = 0; i < sheet->columns.n; i++) {
		const int what = sheet->columns.items[i].what;

		if (what == CHECK)
			put_check(form, sheet, row, i);
		else
			form_put_cell(sheet, row, i, shown[i], cells[what]);
	}
}

/* Of how many of these rows some answer is given: those in which a column of answers is not empty. */
static const char *given(struct form_book *form, const struct form_sheet *sheet, uint32_t first, uint32_t last)
{
	const struct survey_rules *rules = survey_rules_of(form->options->framework);
	struct buf *out = buf_new(form->arena, 1 << 12);

	buf_puts(out, "SUMPRODUCT(--((");
	for (size_t i = 0; i < rules->n_options; i++)
		buf_printf(out, "%s(%s<>\"\")", i ? "+" : "",
			   form_range(form, sheet, first_count(sheet) + i, first, last));
	buf_puts(out, ")>0))");
	return out->bytes;
}

static uint32_t put_section(struct form_book *form, struct form_sheet *sheet, uint32_t row, int number,
			    const struct figure_group *group)
{
	const struct survey_rules *rules = survey_rules_of(form->options->framework);
	const struct section *section = &form->options->framework->sections[number];
	const char *title = arena_printf(form->arena, "%s. %s%s%s", section->number, section->title, group ? ": " : "",
					 group ? group->name : "");
	const uint32_t first = row + 1;

	form_put_group(sheet, row++, ABOUT, title, true);
	for (size_t i = 0; i < rules->n_items; i++) {
		if (rules->items[i].section == number)
			put_row(form, sheet, row++, &rules->items[i], group);
	}
	form_count_add(form, &(struct form_count){
		.label = title, .who = "Items", .n = row - first, .filled = given(form, sheet, first, row - 1),
	});
	return row;
}

/* In the column of the check there is something to mend. */
static void put_yellow(struct form_book *form, struct form_sheet *sheet, uint32_t last)
{
	const uint16_t base = (uint16_t)form_column_find(&sheet->columns, BASE);
	const uint16_t check = (uint16_t)form_column_find(&sheet->columns, CHECK);

	sheet_highlight(sheet->sheet, (struct cell_range){ 1, last, base, check },
			arena_printf(form->arena, "=LEN($%s2)>0", book_column(form->arena, check)), &form_look_needed);
}

static uint32_t put_sections(struct form_book *form, struct form_sheet *sheet, uint32_t row,
			     const struct figure_group *group)
{
	const struct framework *f = form->options->framework;

	for (size_t i = 0; i < f->n_sections; i++) {
		if (form_asks(form->options, i))
			row = put_section(form, sheet, row, (int)i, group);
	}
	return row;
}

static void end_sheet(struct form_book *form, struct form_sheet *sheet, uint32_t row)
{
	if (row == 1)
		return;
	put_yellow(form, sheet, row - 1);
	sheet_filter(sheet->sheet, (struct cell_range){ 0, row - 1, 0, (uint16_t)(sheet->columns.n - 1) });
}

void form_survey_put(struct form_book *form, struct form_sheet *sheet)
{
	end_sheet(form, sheet, put_sections(form, sheet, 1, NULL));
}

void form_groups_put(struct form_book *form, struct form_sheet *sheet)
{
	const struct framework *f = form->options->framework;
	uint32_t row = 1;

	for (size_t i = 0; i < f->n_groups; i++)
		row = put_sections(form, sheet, row, &f->groups[i]);
	end_sheet(form, sheet, row);
}
