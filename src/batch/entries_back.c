/* entries_back.c - see entries_back.h. A cell is written as it was read, so that what comes back says the same. */
#include "batch/entries_back.h"

#include "base/buf.h"
#include "batch/draft.h"
#include "score/entries_found.h"
#include "score/findings.h"

static bool is_filled(const struct school_entries *s, enum entry_column column)
{
	for (size_t i = 0; i < s->all.n; i++) {
		if (*s->all.items[i]->row->cells[column].text)
			return true;
	}
	return false;
}

/* The columns that the audit asks for, and those that somebody filled all the same. */
static size_t columns_of(const struct school_entries *s, enum entry_column columns[ENTRY_COLUMNS_MAX])
{
	const size_t all = ENTRY_COLUMN_COUNT + s->rules->names.n_extras;
	size_t n = 0;

	for (size_t c = 0; c < all; c++) {
		if (entry_rules_asks(s->rules, (enum entry_column)c) || is_filled(s, (enum entry_column)c))
			columns[n++] = (enum entry_column)c;
	}
	return n;
}

static const char *cell_of(const struct school_entries *s, const struct entry_found *e, enum entry_column column)
{
	if (column == ENTRY_SCHOOL)
		return s->evidence->school->id.text;
	if (column == ENTRY_PERIOD && *s->next)
		return s->next;
	return e->row->cells[column].text;
}

bool entries_back_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	const struct school_entries *s = findings_entries(source->findings);
	enum entry_column columns[ENTRY_COLUMNS_MAX];
	const size_t n = columns_of(s, columns);
	const char *cells[ENTRY_COLUMNS_MAX];

	(void)arena;
	(void)diags;
	for (size_t c = 0; c < n; c++)
		cells[c] = entry_names_of(&s->rules->names, columns[c]);
	buf_csv_head(draft->bytes, cells, n);
	for (size_t i = 0; i < s->all.n; i++) {
		if (*s->next && s->all.items[i]->closed)
			continue;
		for (size_t c = 0; c < n; c++)
			cells[c] = cell_of(s, s->all.items[i], columns[c]);
		buf_csv_row(draft->bytes, cells, n);
	}
	return true;
}
