/*
 * form_notes_sheet.c - the sheet Notes of an interview: each question, and below it a row for each who may be asked. It
 * comes back as responses, a row each. See form_book.h.
 */
#include "author/form_rows.h"

#include <string.h>

enum { ITEM, QUESTION, RESPONDENT, RATING, NOTE, N_COLUMNS };
enum { LINES = 3 };

void form_notes_columns(struct form_book *form, struct form_columns *columns)
{
	form_column_add(form, columns, ITEM, "Item", 13)->given = true;
	form_column_add(form, columns, QUESTION, "Question", 50)->unread = true;
	form_column_add(form, columns, RESPONDENT, "Respondent", 20)->given = true;
	form_column_add(form, columns, RATING, "Rating", 14);
	form_column_add(form, columns, NOTE, "Note", 80);
}

static void put_row(struct form_book *form, struct form_sheet *sheet, uint32_t row, const char *item,
		    const struct respondent *who, size_t lines)
{
	const char *const texts[N_COLUMNS] = { item, "", who ? who->name : "", "", "" };
	const enum form_cell cells[N_COLUMNS] = {
		FORM_ID, FORM_LOCKED, FORM_LOCKED, form->options->framework->n_ratings ? FORM_WORD : FORM_LOCKED, FORM_TEXT,
	};

	form_set_lines(sheet, row, lines > LINES ? lines : LINES);
	for (size_t i = 0; i < N_COLUMNS; i++)
		form_put_cell(sheet, row, i, texts[i], cells[i]);
}

/* times: how many for each respondent. */
static uint32_t put_rows(struct form_book *form, struct form_sheet *sheet, uint32_t row, const char *item, size_t lines,
			 int times)
{
	const struct framework *f = form->options->framework;

	for (size_t i = 0; i < f->n_respondents || i == 0; i++) {
		for (int k = 0; k < times; k++)
			put_row(form, sheet, row++, item, f->n_respondents ? &f->respondents[i] : NULL, lines);
	}
	return row;
}

static void put_head(struct form_sheet *sheet, uint32_t row, const char *text, bool bold)
{
	const struct cell_look look = { .bold = bold, .wrap = true, .top = true, .fill = 0xEEF1F4 };
	const char *const texts[N_COLUMNS] = { "", text, "", "", "" };

	form_fit_row(sheet, row, texts, 1);
	for (size_t i = 0; i < N_COLUMNS; i++)
		sheet_text(sheet->sheet, row, (uint16_t)i, texts[i], &look);
}

static uint32_t put_boxes(struct form_book *form, struct form_sheet *sheet, uint32_t row, const struct box *boxes, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		put_head(sheet, row++, boxes[i].title, true);
		row = put_rows(form, sheet, row, boxes[i].id, 1, 1);
	}
	return row;
}

static uint32_t put_section(struct form_book *form, struct form_sheet *sheet, uint32_t row, const struct section *section)
{
	const size_t n_steps = form->options->framework->n_steps;

	form_put_group(sheet, row++, QUESTION, arena_printf(form->arena, "%s. %s", section->number, section->title), true);
	for (size_t i = 0; i < section->n_strands * n_steps; i++) {
		const struct strand *strand = &section->strands[i / n_steps];
		const struct descriptor *d = &strand->descriptors[i % n_steps];

		put_head(sheet, row++, arena_printf(form->arena, "%s  %s", strand->number, d->text), true);
		if (d->prompt)
			put_head(sheet, row++, d->prompt, false);
		row = put_rows(form, sheet, row, d->id, (size_t)d->lines, form_rows_of(d));
	}
	return put_boxes(form, sheet, row, section->boxes, section->n_boxes);
}

void form_notes_put(struct form_book *form, struct form_sheet *sheet)
{
	const struct framework *f = form->options->framework;
	const char **ratings = arena_array(form->arena, f->n_ratings, sizeof(*ratings));
	uint32_t row = 1;

	if (f->n_head)
		form_put_group(sheet, row++, QUESTION, "Who and when", true);
	row = put_boxes(form, sheet, row, f->head, f->n_head);
	for (size_t i = 0; i < f->n_sections; i++) {
		if (form_asks(form->options, i))
			row = put_section(form, sheet, row, &f->sections[i]);
	}
	for (size_t i = 0; i < f->n_ratings; i++)
		ratings[i] = f->ratings[i].name;
	form_take_words(form, sheet, RATING, 1, row - 1, ratings, f->n_ratings, NULL);
}
