/*
 * form_comments_sheet.c - the sheet Comments: what each respondent says in words at the end of a section. It comes back as
 * responses, a row each. See form_book.h.
 */
#include "author/form_book.h"

enum { ITEM, SECTION, QUESTION, RESPONDENT, NOTE, RATING };
enum { LINES = 4 };	/* room to write */

bool form_has_comments(const struct form_options *options)
{
	for (size_t i = 0; form_asks_answers(options) && i < options->framework->n_sections; i++) {
		if (form_asks(options, i) && options->framework->sections[i].n_boxes)
			return true;
	}
	return false;
}

void form_comments_columns(struct form_book *form, struct form_columns *columns)
{
	form_column_add(form, columns, ITEM, "Item", 13)->given = true;
	form_column_add(form, columns, SECTION, "Part", 24)->unread = true;
	form_column_add(form, columns, QUESTION, "What about", 24)->unread = true;
	if (form->options->framework->n_respondents)
		form_column_add(form, columns, RESPONDENT, "Respondent", 20)->given = true;
	form_column_add(form, columns, NOTE, "Note", 80);
	form_column_add(form, columns, RATING, "Rating", 8);	/* a table of responses has one; here it stays empty */
}

static void put_row(struct form_sheet *sheet, uint32_t row, const struct section *section, const struct box *box,
		    const struct respondent *who)
{
	static const struct cell_look written = {
		.wrap = true, .border = true, .top = true, .unlocked = true, .text = true,
	};

	form_set_lines(sheet, row, LINES);
	for (size_t i = 0; i < sheet->columns.n; i++) {
		switch (sheet->columns.items[i].what) {
		case ITEM: sheet_text(sheet->sheet, row, (uint16_t)i, box->id, &form_look_id); break;
		case SECTION: sheet_text(sheet->sheet, row, (uint16_t)i, section->title, &form_look_locked); break;
		case QUESTION: sheet_text(sheet->sheet, row, (uint16_t)i, box->title, &form_look_locked); break;
		case RESPONDENT: sheet_text(sheet->sheet, row, (uint16_t)i, who->name, &form_look_locked); break;
		case RATING: sheet_blank(sheet->sheet, row, (uint16_t)i, &form_look_locked); break;
		default: sheet_blank(sheet->sheet, row, (uint16_t)i, &written); break;
		}
	}
}

void form_comments_put(struct form_book *form, struct form_sheet *sheet)
{
	const struct framework *f = form->options->framework;
	uint32_t row = 1;

	for (size_t i = 0; i < f->n_sections; i++) {
		for (size_t j = 0; form_asks(form->options, i) && j < f->sections[i].n_boxes; j++) {
			for (size_t k = 0; k < f->n_respondents || k == 0; k++)
				put_row(sheet, row++, &f->sections[i], &f->sections[i].boxes[j],
					f->n_respondents ? &f->respondents[k] : NULL);
		}
	}
}
