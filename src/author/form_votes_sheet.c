/*
 * form_votes_sheet.c - the sheet Votes of a workshop: a row for each person and idea, with a column of votes for each
 * criterion. It comes back as votes. See form_book.h.
 */
#include "author/form_entries.h"

#include "author/sentences.h"

enum { VOTER, IDEA, ABOUT, VOTES };
enum { ROWS = 120, LAST = ROWS };

static const struct entry_votes *votes_of(const struct form_options *options)
{
	return &entry_rules_of(options->framework)->votes;
}

bool form_has_votes(const struct form_options *options)
{
	return votes_of(options)->n_criteria > 0;
}

void form_votes_columns(struct form_book *form, struct form_columns *columns)
{
	const struct entry_votes *votes = votes_of(form->options);

	form_column_add(form, columns, VOTER, "Voter", 12);
	form_column_add(form, columns, IDEA, "Idea", 12);
	form_column_add(form, columns, ABOUT, "The idea", 50)->unread = true;
	for (size_t i = 0; i < votes->n_criteria; i++)
		form_column_add(form, columns, VOTES, arena_printf(form->arena, "Votes (%s)", votes->criteria[i].name), 14);
}

static const struct form_sheet *entries_sheet(const struct form_book *form)
{
	for (size_t i = 0; i < form->n_sheets; i++) {
		if (form->sheets[i].kind->put == form_entries_put)
			return &form->sheets[i];
	}
	return NULL;
}

/* What the idea with the id in the row says, from the sheet Entries: who types another id sees it. */
static void put_idea(struct form_book *form, struct form_sheet *sheet, uint32_t row)
{
	enum { ROWS_LOOKED_AT = 2000 };
	const struct form_sheet *entries = entries_sheet(form);
	const size_t id = (size_t)form_column_find(&entries->columns, ENTRY_ID);
	const size_t text = (size_t)form_column_find(&entries->columns, ENTRY_TEXT);
	const char *cell = book_cell(form->arena, row, IDEA);

	sheet_formula(sheet->sheet, row, ABOUT,
		      arena_printf(form->arena, "=IF(%s=\"\",\"\",IFERROR(INDEX(%s,MATCH(%s,%s,0))&\"\",\"?\"))", cell,
				   form_range(form, entries, text, 1, ROWS_LOOKED_AT), cell,
				   form_range(form, entries, id, 1, ROWS_LOOKED_AT)), "", &form_look_locked);
}

/* More than a person has turns yellow: of a criterion, and in all. */
static void put_limits(struct form_book *form, struct form_sheet *sheet)
{
	const struct entry_votes *votes = votes_of(form->options);
	const uint16_t last = (uint16_t)(VOTES + votes->n_criteria - 1);
	struct buf *all = buf_new(form->arena, 1 << 14);

	for (uint16_t c = VOTES; c <= last; c++) {
		const char *sum = arena_printf(form->arena, "SUMIF($A$2:$A$%d,$A2,%s$2:%s$%d)", LAST + 1,
					       book_column(form->arena, c), book_column(form->arena, c), LAST + 1);

		buf_printf(all, "%s%s", c == VOTES ? "" : "+", sum);
		if (votes->each > 0)
			sheet_highlight(sheet->sheet, (struct cell_range){ 1, LAST, c, c },
					arena_printf(form->arena, "=AND($A2<>\"\",%s>%d)", sum, votes->each),
					&form_look_needed);
	}
	if (votes->in_all > 0)
		sheet_highlight(sheet->sheet, (struct cell_range){ 1, LAST, VOTER, VOTER },
				arena_printf(form->arena, "=AND($A2<>\"\",%s>%d)", all->bytes, votes->in_all),
				&form_look_needed);
}

void form_votes_put(struct form_book *form, struct form_sheet *sheet)
{
	for (uint32_t row = 1; row <= ROWS; row++) {
		for (size_t i = 0; i < sheet->columns.n; i++) {
			if (i == ABOUT)
				put_idea(form, sheet, row);
			else
				form_put_cell(sheet, row, i, "", i < VOTES ? FORM_TEXT : FORM_WORD);
		}
	}
	put_limits(form, sheet);
}
