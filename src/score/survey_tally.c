/*
 * survey_tally.c - see survey_tally.h: rows of survey.csv, bound to the audit's items and answers and sorted by wave and
 * group.
 *
 * A row with a number is kept as it is; what one person answered is added to the counts, of their group and of everybody.
 */
#include "score/survey_tally.h"

#include <string.h>

#include "base/nearest.h"
#include "base/text.h"
#include "evidence/number.h"
#include "score/items.h"
#include "score/loc_list.h"

enum { MILLION = 1000000, PEOPLE_MOST = 10000000, CELLS_MOST = 40 };

/* What a cell of the column answer names. */
struct named_answer {
	int option, total;		/* -1: it is none */
	bool none;			/* no answer */
};

/* ---- what a row names ---- */

static const struct survey_item *item_of(struct survey_binder *b, struct items *items, const struct survey_row *row)
{
	const struct descriptor *found = framework_descriptor(b->framework, row->item.text);
	const struct loc at = row->person ? row->header_at : row->item.at;
	const char *nearest;

	for (size_t i = 0; found && i < b->rules->n_items; i++) {
		if (b->rules->items[i].id == found->id)
			return &b->rules->items[i];
	}
	nearest = items_moved(items, row->item.text);
	if (!nearest) {
		nearest = items_nearest_header(items, row->item.text);
		nearest = nearest ? text_did_you_mean(b->diags->arena, row->item.text, nearest) : NULL;
	}
	survey_problem(b, DIAG_CSV011, at, row->item.text, "item '%s' is not in the audit", row->item.text)->hint = nearest;
	return NULL;
}

static bool says_none(const char *text)
{
	static const char *const words[] = { "", "no answer", "not answered", "no response", "blank", "skipped" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (text_same_folded(text, words[i]))
			return true;
	}
	return false;
}

/* "use one of Strongly agree, Agree and Do not agree" */
static const char *answers_hint(const struct survey_binder *b, bool totals)
{
	const char *text = "use one of the ids";

	for (size_t i = 0; i < b->rules->n_options; i++)
		text = arena_printf(b->diags->arena, "%s%s %s", text, i ? "," : "", b->rules->options[i].id);
	for (size_t i = 0; totals && i < b->rules->n_totals; i++)
		text = arena_printf(b->diags->arena, "%s, %s", text, b->rules->totals[i].id);
	return text;
}

static bool answer_of(struct survey_binder *b, const struct survey_row *row, const struct survey_item *item, int wave,
		      struct named_answer *answer)
{
	const char *text = row->answer.text;
	const struct rating *rating = *text ? framework_rating(b->framework, text) : NULL;
	const struct survey_total *total = *text && !row->person ? survey_total_named(b->rules, text) : NULL;

	*answer = (struct named_answer){ .option = rating ? (int)(rating - b->framework->ratings) : -1,
					 .total = !rating && total ? (int)(total - b->rules->totals) : -1 };
	answer->none = !rating && !total && says_none(text);
	if (rating || total || answer->none)
		return true;
	if (wave + 1 < (int)b->tallies.n_waves) {
		tallies_at(&b->tallies, (size_t)wave, 0, (size_t)item->index)->unlike = true;
		survey_problem(b, DIAG_SRV008, row->answer.at, text,
			"'%s' is an answer to '%s' on the scale of an earlier wave, "
			       "which is not compared", text, item->id);
		return false;
	}
	survey_problem(b, DIAG_CSV012, row->answer.at, text, "answer '%s' to '%s' is not on the scale", text,
		item->id)->hint =
		answers_hint(b, !row->person);
	return false;
}

/* 0: everybody; else a group of the audit, from 1. Returns -1 with a problem. */
static int group_of(struct survey_binder *b, const struct survey_row *row)
{
	const struct figure_group *found = framework_group(b->framework, row->group.text);

	if (found)
		return (int)(found - b->framework->groups) + 1;
	if (!*row->group.text || text_same_folded(row->group.text, "all") || (row->person && !b->framework->n_groups))
		return 0;
	survey_problem(b, DIAG_CSV049, row->group.at, row->group.text, "group '%s' is not known", row->group.text)->hint =
		b->framework->n_groups ? arena_printf(b->diags->arena, "leave it empty for everybody, or use '%s'",
						      b->framework->groups[0].id)
				       : "this audit counts no groups apart: leave it empty";
	return -1;
}

/* ---- numbers ---- */

/* A number of people; SURVEY_UNKNOWN if there is none. What is not one has been reported. */
static int people(const struct cell *cell)
{
	struct number number;

	if (!number_parse(cell->text, &number) || number.micro < 0 || number.sign != NUMBER_PLAIN ||
	    number.micro % MILLION || number.micro / MILLION > PEOPLE_MOST)
		return SURVEY_UNKNOWN;
	return (int)(number.micro / MILLION);
}

static bool percent(const struct cell *cell, struct tally_answer *answer)
{
	const char *point = strchr(cell->text, '.');
	struct number number;

	if (!number_parse(cell->text, &number) || number.micro < 0 || number.micro > 100LL * MILLION ||
	    number.sign == NUMBER_POUNDS)
		return false;
	answer->micro = number.micro;
	answer->decimals = point ? (int)strspn(point + 1, "0123456789") : 0;
	answer->has_percent = true;
	return true;
}

/* ---- a row ---- */

static struct tally_answer *slot_of(struct survey_tally *tally, const struct named_answer *answer)
{
	if (answer->none)
		return &tally->none;
	return answer->option >= 0 ? &tally->options[answer->option] : &tally->totals[answer->total];
}

static void keep_cell(struct survey_binder *b, struct survey_tally *tally, struct loc at)
{
	struct loc_list list = { (struct loc *)tally->cells, tally->n_cells, tally->n_cells };

	if (!tally->given)
		tally->at = at;
	tally->given = true;
	if (tally->n_cells >= CELLS_MOST)
		return;
	loc_list_add(b->arena, &list, at);
	tally->cells = list.items;
	tally->n_cells = list.n;
}

/* Whether the tally takes rows of this sort: counts stand alone, so that nobody is counted twice. */
static bool may_add(struct survey_binder *b, const struct survey_tally *tally, const struct survey_row *row)
{
	if (!tally->given || tally->from_people == (row->person != 0))
		return true;
	survey_problem(b, DIAG_CSV014, row->item.at, row->item.text,
		       "'%s' has counts, and answers of single people as well, in the same wave and group", row->item.text)
		->hint = "keep either of the two";
	return false;
}

static void add_person(struct survey_binder *b, struct survey_tally *tally, const struct survey_row *row,
		       const struct named_answer *answer)
{
	struct tally_answer *slot = slot_of(tally, answer);

	if (!may_add(b, tally, row))
		return;
	keep_cell(b, tally, row->answer.at);
	tally->from_people = true;
	if (!slot->given)
		*slot = (struct tally_answer){ .given = true, .at = row->answer.at };
	slot->n++;
}

static void take_base(struct survey_binder *b, struct survey_tally *tally, const struct survey_row *row)
{
	const int base = people(&row->base);

	if (base == SURVEY_UNKNOWN)
		return;
	if (tally->base != SURVEY_UNKNOWN && tally->base != base) {
		survey_problem(b, DIAG_SRV002, row->base.at, row->base.text,
			"the base of '%s' is %d here and %d in line %d",
			       row->item.text, base, tally->base, tally->base_at.line)->hint =
			"an item has one base in a wave and group";
		return;
	}
	tally->base = base;
	tally->base_at = row->base.at;
}

static void add_count(struct survey_binder *b, struct survey_tally *tally, const struct survey_row *row,
		      const struct named_answer *answer)
{
	struct tally_answer *slot = slot_of(tally, answer), read = { .given = true, .n = people(&row->n),
		.at = row->answer.at };

	if (!percent(&row->percent, &read) && read.n == SURVEY_UNKNOWN) {
		if (!*row->n.text && !*row->percent.text)
			survey_problem(b, DIAG_SRV011, row->answer.at, row->answer.text,
				"'%s' of '%s' has neither n nor percent",
				       row->answer.text, row->item.text);
		return;
	}
	if (!may_add(b, tally, row))
		return;
	if (slot->given) {
		survey_problem(b, DIAG_CSV014, row->answer.at, row->answer.text,
			       "'%s' of '%s' is given twice in the same wave and group (line %d)", row->answer.text,
			       row->item.text, slot->at.line);
		return;
	}
	read.at = read.n != SURVEY_UNKNOWN ? row->n.at : row->percent.at;
	keep_cell(b, tally, read.at);
	*slot = read;
	take_base(b, tally, row);
}

static void add_row(struct survey_binder *b, struct items *items, const struct survey_row *row)
{
	const struct survey_item *item = item_of(b, items, row);
	const int wave = item ? survey_wave_of(b, row) : -1, group = item ? group_of(b, row) : -1;
	struct named_answer answer;

	if (wave < 0 || group < 0 || !answer_of(b, row, item, wave, &answer))
		return;
	if (!row->person && answer.none && !*row->answer.text) {
		if (*row->n.text || *row->percent.text)
			survey_problem(b, DIAG_CSV008, row->answer.at, NULL, "answer is empty though a number is given");
		return;
	}
	if (!row->person) {
		add_count(b, tallies_at(&b->tallies, (size_t)wave, (size_t)group, (size_t)item->index), row, &answer);
		return;
	}
	add_person(b, tallies_at(&b->tallies, (size_t)wave, 0, (size_t)item->index), row, &answer);
	if (group)
		add_person(b, tallies_at(&b->tallies, (size_t)wave, (size_t)group, (size_t)item->index), row, &answer);
}

void survey_tally(struct survey_binder *b)
{
	struct items items = { .arena = b->arena, .framework = b->framework };
	struct survey_tallies *t = &b->tallies;
	size_t n;

	survey_find_waves(b);
	t->n_groups = b->framework->n_groups + 1;
	t->n_items = b->rules->n_items;
	n = (t->n_waves ? t->n_waves : 1) * t->n_groups * t->n_items;
	t->all = arena_array(b->arena, n, sizeof(*t->all));
	for (size_t i = 0; i < n; i++)
		t->all[i].base = SURVEY_UNKNOWN;
	for (size_t i = 0; i < b->evidence->n_survey; i++)
		add_row(b, &items, &b->evidence->survey[i]);
}
