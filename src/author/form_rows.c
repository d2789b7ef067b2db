/* form_rows.c - see form_rows.h. */
#include "author/form_rows.h"

#include <stdlib.h>
#include <string.h>

#include "author/sentences.h"
#include "workbook/fit.h"

static const struct cell_look looks[] = {
	[FORM_LOCKED] = { .wrap = true, .border = true, .top = true, .fill = 0xF7F7F7 },
	[FORM_ID] = { .wrap = true, .border = true, .top = true, .size_pt = 8, .colour = 0x595959, .fill = 0xF7F7F7 },
	[FORM_NUMBER] = { .wrap = true, .border = true, .top = true, .whole = true, .fill = 0xF7F7F7 },
	[FORM_BEFORE] = { .wrap = true, .border = true, .top = true, .colour = 0x595959, .fill = 0xF0F0F0 },
	[FORM_TEXT] = { .wrap = true, .border = true, .top = true, .unlocked = true, .text = true },
	[FORM_WORD] = { .wrap = true, .border = true, .top = true, .unlocked = true },
	[FORM_DATE] = { .wrap = true, .border = true, .top = true, .unlocked = true },
};

void form_put_cell(struct form_sheet *sheet, uint32_t row, size_t column, const char *text, enum form_cell cell)
{
	const bool may_be_date = cell != FORM_TEXT && cell != FORM_WORD && cell != FORM_ID;
	struct date date = { .year = 0 };

	if (cell == FORM_NUMBER && *text)
		sheet_number(sheet->sheet, row, (uint16_t)column, atoi(text), &looks[cell]);
	else if (may_be_date && (*text ? date_parse(text, &date) : cell == FORM_DATE))
		sheet_date(sheet->sheet, row, (uint16_t)column, date, &looks[cell]);
	else
		sheet_text(sheet->sheet, row, (uint16_t)column, text, &looks[cell]);
}

void form_take_words(struct form_book *form, struct form_sheet *sheet, size_t column, uint32_t first, uint32_t last,
		     const char *const *words, size_t n, const char *message)
{
	const struct sheet_rule rule = {
		.range = { first, last, (uint16_t)column, (uint16_t)column }, .message = message,
		.title = message ? sheet->columns.items[column].header : NULL,
		.refusal = author_says_not_chosen(form->arena),
	};

	if (n && last >= first)
		sheet_choices(sheet->sheet, &rule, words, n);
}

void form_take_dates(struct form_book *form, struct form_sheet *sheet, size_t column, uint32_t first, uint32_t last)
{
	const struct sheet_rule rule = {
		.range = { first, last, (uint16_t)column, (uint16_t)column }, .refusal = author_says_no_date(form->arena),
	};

	if (last >= first)
		sheet_dates_only(sheet->sheet, &rule);
}

void form_fit_row(struct form_sheet *sheet, uint32_t row, const char *const *texts, size_t lines_min)
{
	size_t most = lines_min;

	for (size_t i = 0; i < sheet->columns.n; i++) {
		size_t n = fit_lines(texts[i], sheet->columns.items[i].width);

		most = n > most ? n : most;
	}
	form_set_lines(sheet, row, most);
}

void form_put_quoted(struct buf *out, const char *text)
{
	buf_putc(out, '"');
	for (; *text; text++)
		buf_printf(out, *text == '"' ? "\"%c" : "%c", *text);
	buf_putc(out, '"');
}

const char *const *form_status_words(struct form_book *form)
{
	const char **words = arena_array(form->arena, ACTION_STATUS_COUNT, sizeof(*words));

	for (int i = 0; i < ACTION_STATUS_COUNT; i++)
		words[i] = action_status_name((enum action_status)i);
	return words;
}

const char *form_status_word(const char *id)
{
	for (int i = 0; i < ACTION_STATUS_COUNT; i++) {
		if (strcmp(action_status_ids[i], id) == 0)
			return action_status_name((enum action_status)i);
	}
	return "";
}
