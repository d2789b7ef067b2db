/*
 * form_judgements_sheet.c - the sheet Judgements: what the reviewer judges, and how others see it. It comes back as
 * judgements. See form_book.h.
 */
#include "author/form_rows.h"

#include "author/sentences.h"
#include "score/change.h"

enum { SECTION, ABOUT, RESPONDENT, JUDGEMENT, REASON, CODE, PREVIOUS, N_COLUMNS };
enum { LINES = 2 };

bool form_has_judgements(const struct form_options *options)
{
	return form_asks_answers(options) && framework_has_reviewer(options->framework);
}

void form_judgements_columns(struct form_book *form, struct form_columns *columns)
{
	form_column_add(form, columns, SECTION, "Section", 16)->given = true;
	form_column_add(form, columns, ABOUT, "About", 36)->unread = true;
	form_column_add(form, columns, RESPONDENT, "Respondent", 20)->given = true;
	form_column_add(form, columns, JUDGEMENT, "Judgement", 16);
	form_column_add(form, columns, REASON, "Reason", 50);
	form_column_add(form, columns, CODE, "Reason code", 18);
	form_column_add(form, columns, PREVIOUS, "Previous", 16);
}

/* The reviewer's row also has the judgement of the last review. */
static void put_row(struct form_book *form, struct form_sheet *sheet, uint32_t row, const struct judgement *judgement,
		    const struct respondent *who)
{
	static const enum form_cell cells[N_COLUMNS] = {
		[SECTION] = FORM_ID, [ABOUT] = FORM_LOCKED, [RESPONDENT] = FORM_LOCKED, [JUDGEMENT] = FORM_WORD,
		[REASON] = FORM_TEXT, [CODE] = FORM_WORD, [PREVIOUS] = FORM_WORD,
	};
	const bool is_reviewer = who == form->options->framework->reviewer;
	const char *const texts[N_COLUMNS] = {
		[SECTION] = judgement->id, [ABOUT] = judgement->title, [RESPONDENT] = who->name, [JUDGEMENT] = "",
		[REASON] = "", [CODE] = "", [PREVIOUS] = "",
	};

	form_fit_row(sheet, row, texts, LINES);
	for (size_t i = 0; i < N_COLUMNS; i++)
		form_put_cell(sheet, row, i, texts[i], i >= CODE && !is_reviewer ? FORM_LOCKED : cells[i]);
}

static uint32_t put_section(struct form_book *form, struct form_sheet *sheet, uint32_t row, const struct section *section)
{
	const struct framework *f = form->options->framework;

	if (!section->n_judgements)
		return row;
	form_put_group(sheet, row++, ABOUT, arena_printf(form->arena, "%s. %s", section->number, section->title), true);
	for (size_t i = 0; i < section->n_judgements; i++) {
		put_row(form, sheet, row++, &section->judgements[i], f->reviewer);
		for (size_t k = 0; !section->judgements[i].from_figures && k < f->n_respondents; k++) {
			if (&f->respondents[k] != f->reviewer)
				put_row(form, sheet, row++, &section->judgements[i], &f->respondents[k]);
		}
	}
	return row;
}

void form_judgements_put(struct form_book *form, struct form_sheet *sheet)
{
	const struct framework *f = form->options->framework;
	const char **levels = arena_array(form->arena, f->n_levels, sizeof(*levels)), *codes[FALL_REASON_COUNT];
	uint32_t row = 1;
	size_t n = 0;

	for (size_t i = 0; i < f->n_sections; i++) {
		if (form_asks(form->options, i))
			row = put_section(form, sheet, row, &f->sections[i]);
	}
	for (size_t i = 0; i < f->n_levels; i++)
		levels[i] = f->levels[i].name;
	for (int i = FALL_NOT_GIVEN + 1; i < FALL_REASON_COUNT; i++)
		codes[n++] = fall_reason_ids[i];
	form_take_words(form, sheet, JUDGEMENT, 1, row - 1, levels, f->n_levels, NULL);
	form_take_words(form, sheet, PREVIOUS, 1, row - 1, levels, f->n_levels, author_says_previous(form->arena));
	form_take_words(form, sheet, CODE, 1, row - 1, codes, n, author_says_reason_code(form->arena));
}
