/* entries_numbers.c - the numbers of an entry: its column n, and the columns that the audit lists. */
#include "score/entries_internal.h"

#include <string.h>

#include "base/rounding.h"
#include "evidence/number.h"

enum { MILLION = 1000000, DECIMALS_MAX = 3 };

/* As many decimals as the number has. */
static int decimals_of(long long micro)
{
	long long unit = MILLION;
	int decimals = 0;

	for (; decimals < DECIMALS_MAX && micro % unit; decimals++)
		unit /= 10;
	return decimals;
}

const char *entries_number_text(struct arena *arena, enum entry_number_type type, long long micro)
{
	int decimals = decimals_of(micro);
	const char *text;

	if (type == ENTRY_IS_MONEY && decimals)
		decimals = 2;
	text = rounding_text(arena, rounding_micro(micro < 0 ? -micro : micro, decimals), decimals);
	return arena_printf(arena, "%s%s%s%s", micro < 0 ? "−" : "", type == ENTRY_IS_MONEY ? "£" : "", text,
			    type == ENTRY_IS_PERCENT ? "%" : "");
}

static void refuse(const struct entry_binder *b, const struct cell *cell, const char *name, const char *why,
		   const char *hint)
{
	entries_problem(b, DIAG_ENT020, cell->at, cell->text, "%s '%s' %s", name, cell->text, why)->hint = hint;
}

static bool read_number(const struct entry_binder *b, const struct cell *cell, const char *name, long long *micro)
{
	struct number number;

	if (!*cell->text || number_is_absent(cell->text))
		return false;
	if (number_parse(cell->text, &number)) {
		*micro = number.micro;
		return true;
	}
	refuse(b, cell, name, "is not a number", "write it as 1234 or 0.6; leave it empty where there is none");
	return false;
}

static struct entry_amount read_amount(const struct entry_binder *b, const struct entry_found *e,
				       const struct entry_number *number)
{
	const struct cell *cell = &e->row->cells[number->column];
	struct entry_amount amount = { .number = number, .text = "" };

	amount.given = read_number(b, cell, entry_names_of(&b->rules->names, number->column), &amount.micro);
	if (amount.given && number->type == ENTRY_IS_COUNT && (amount.micro < 0 || amount.micro % MILLION)) {
		refuse(b, cell, entry_names_of(&b->rules->names, number->column), "is not a whole number of 0 or more",
		       "a count is whole; the audit can have type = \"number\" for parts");
		amount.given = false;
	}
	if (amount.given)
		amount.text = entries_number_text(b->arena, number->type, amount.micro);
	return amount;
}

static const char *change_text(struct arena *arena, const struct entry_amount *from, const struct entry_amount *to)
{
	const long long by = to->micro - from->micro;

	return arena_printf(arena, "%s%s", by > 0 ? "+" : "", entries_number_text(arena, to->number->type, by));
}

/* How strong a link is. */
static void check_strength(const struct entry_binder *b, const struct entry_found *e)
{
	const struct cell *cell = &e->row->cells[ENTRY_N];
	const char *name = entry_names_of(&b->rules->names, ENTRY_N);
	long long micro;

	if (!*e->row->cells[ENTRY_LEADS_TO].text || !*cell->text)
		return;
	for (size_t i = 0; i < b->rules->n_links; i++) {
		const struct entry_link *link = &b->rules->links[i];

		if (!link->n_max || (link->from_section && link->from_section != e->section))
			continue;
		if (!read_number(b, cell, name, &micro))
			return;
		if (micro < (long long)link->n_min * MILLION || micro > (long long)link->n_max * MILLION)
			refuse(b, cell, name, arena_printf(b->diags->arena, "is not from %d to %d", link->n_min,
							   link->n_max), "correct the number");
		return;
	}
}

void entries_numbers(struct entry_binder *b, struct entry_found *e)
{
	const struct entry_rules *rules = b->rules;
	struct entry_amount *amounts = arena_array(b->arena, rules->n_numbers, sizeof(*amounts));

	for (size_t i = 0; i < rules->n_numbers; i++)
		amounts[i] = read_amount(b, e, &rules->numbers[i]);
	for (size_t i = 0; i < rules->n_numbers; i++) {
		const int from = rules->numbers[i].from;

		if (from >= 0 && amounts[i].given && amounts[from].given)
			amounts[i].change = change_text(b->arena, &amounts[from], &amounts[i]);
	}
	e->numbers = amounts;
	e->n_numbers = rules->n_numbers;
	check_strength(b, e);
}
