/* form_facts.c - see form_facts.h. */
#include "workbook/form_facts.h"

struct form_facts {
	struct sheet *sheet;
	uint32_t row;
};

struct form_facts *form_facts_new(struct arena *arena, struct book *book)
{
	static const struct sheet_look look = { .hidden = true, .protect = true };
	struct form_facts *facts = arena_alloc(arena, sizeof(*facts));

	facts->sheet = book_sheet(book, FORM_SHEET_NAME, &look);
	form_fact(facts, FORM_SHEET_WHAT, FORM_SHEET_KEY, FORM_SHEET_VALUE);
	return facts;
}

void form_fact(struct form_facts *facts, const char *what, const char *name, const char *value)
{
	const char *const cells[] = { what, name, value };

	for (uint16_t i = 0; i < 3; i++)
		sheet_text(facts->sheet, facts->row, i, cells[i], NULL);
	facts->row++;
}
