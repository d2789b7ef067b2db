/*
 * judgement_rows.c - binds judgements.csv to the audit: levels that a reviewer or others give, the last review's
 * level, and reasons.
 *
 * A row need not give a level: in a rubric, whose levels come from its ratings, the table is read for the reasons why
 * one is lower than last year.
 */
#include "score/binder.h"

#include "score/then.h"

static const char *const *section_ids(struct binder *b)
{
	const struct framework *framework = b->framework;
	const char **ids = arena_array(b->arena, framework->n_judgements, sizeof(*ids));

	for (size_t i = 0; i < framework->n_sections; i++)
		for (size_t k = 0; k < framework->sections[i].n_judgements; k++)
			ids[framework->sections[i].judgements[k].index] = framework->sections[i].judgements[k].id;
	return ids;
}

static const struct judgement *known_judgement(struct binder *b, const struct cell *cell)
{
	const struct judgement *judgement = framework_judgement(b->framework, cell->text);
	struct diag *diag;

	if (judgement || !*cell->text)	/* an empty cell was reported when the table was read */
		return judgement;
	diag = binder_problem(b, DIAG_CSV019, cell->at, cell->text, "section '%s' is not in the audit", cell->text);
	diag->hint = items_moved(&b->items, cell->text);
	if (!diag->hint)
		diag->hint = binder_hint(b, NAMES_IDS, cell->text, section_ids(b), b->framework->n_judgements);
	return NULL;
}

static size_t place_of(const struct binder *b, const struct judgement *judgement, const struct respondent *who)
{
	return (size_t)judgement->index * b->framework->n_respondents + (size_t)(who - b->framework->respondents);
}

/* The reviewer's judgement counts, or that of the agreed respondent; otherwise that of the first row. */
static void keep_judgement(struct binder *b, const struct judgement *judgement,
			   const struct respondent *who, const struct judgement_row *row, int level)
{
	const struct judgement_row **kept = &b->sheet->judgements[judgement->index];
	size_t i = place_of(b, judgement, who);

	b->sheet->judged_rows[i] = row;
	b->sheet->judged_levels[i] = level;
	if (who->agreed || (!*kept && !framework_has_reviewer(b->framework)))
		*kept = row;
}

static bool says_more_than_previous(const struct judgement_row *row)
{
	return *row->judgement.text || *row->reason.text || *row->reason_code.text;
}

/* Whether this respondent already has a row for this; if so, reports a problem. */
static bool judged_twice(struct binder *b, const struct judgement_row **first,
			 const struct judgement *judgement, const struct respondent *who,
			 const struct judgement_row *row)
{
	size_t i = place_of(b, judgement, who);
	bool both = first[i] && *first[i]->judgement.text && *row->judgement.text;

	if (!first[i]) {
		first[i] = row;
		return false;
	}
	binder_problem(b, DIAG_CSV014, row->section.at, row->section.text, "section '%s' %s by %s at %s:%d",
		       judgement->id, both ? "is already judged" : "already has a row", who->name,
		       first[i]->section.at.file, first[i]->section.at.line)
		->hint = both ? "keep one of the two rows" : "make one row of the two";
	return true;
}

/* The level in a cell; -1 with a problem if it is not one. */
static int expect_level(struct binder *b, const struct cell *cell, const char *column)
{
	int level = framework_level(b->framework, cell->text);

	if (level < 0)
		binder_problem(b, DIAG_CSV035, cell->at, cell->text,
			       "%s '%s' is not a level of the audit", column, cell->text)
			->hint = binder_hint(b, NAMES_SCALE, cell->text, binder_level_names(b),
					     b->framework->n_levels);
	return level;
}

/* What a rubric says of last year is its earlier output folder alone. Told once. */
static void tell_unread(struct binder *b, const struct cell *previous)
{
	if (!b->previous_unread)
		binder_problem(b, DIAG_CSV098, previous->at, previous->text, "previous '%s' is not read: no reviewer "
			       "judges in this audit", previous->text);
	b->previous_unread = true;
}

/* The last review's level: given once, by the reviewer if several give it. */
static void keep_previous(struct binder *b, const struct judgement *judgement,
			  const struct respondent *who, const struct judgement_row *row)
{
	int level;

	if (!framework_has_reviewer(b->framework)) {
		tell_unread(b, &row->previous);
		return;
	}
	level = expect_level(b, &row->previous, "previous");
	if (!judgement || level <= 0 || (b->sheet->previous[judgement->index] && !who->agreed))
		return;
	b->sheet->previous[judgement->index] = level;
	b->sheet->previous_rows[judgement->index] = row;
}

/* The two say different things of one judgement: the report that was made counts. */
static void tell_otherwise(struct binder *b, const struct judgement *judgement, const struct change_level *stood)
{
	const struct cell *cell = &b->sheet->previous_rows[judgement->index]->previous;

	binder_problem(b, DIAG_CSV100, cell->at, cell->text, "previous '%s' of '%s' is not what the report of %s says: "
		       "%s, which counts", cell->text, judgement->id, stood->year,
		       framework_level_name(b->framework, stood->level));
}

/* What the reviewer judged last, as the earlier report has it. */
static void take_earlier(struct binder *b, const struct judgement *judgement)
{
	const struct change_level *stood = then_stood(b->arena, b->sheet->earlier, judgement->index,
						      b->framework->recheck_months);
	int *previous = &b->sheet->previous[judgement->index];

	if (!stood || !stood->by_reviewer || !b->sheet->in_focus[judgement->section])
		return;
	if (*previous && *previous != stood->level)
		tell_otherwise(b, judgement, stood);
	*previous = stood->level;
}

static void take_earlier_judgements(struct binder *b)
{
	const struct framework *framework = b->framework;

	for (size_t i = 0; b->sheet->earlier && b->sheet->earlier->n && i < framework->n_sections; i++)
		for (size_t k = 0; k < framework->sections[i].n_judgements; k++)
			take_earlier(b, &framework->sections[i].judgements[k]);
}

/* ---- why a level is lower ---- */

static enum fall_reason expect_code(struct binder *b, const struct cell *cell)
{
	enum fall_reason code = fall_reason_find(cell->text);

	if (code == FALL_NOT_GIVEN && *cell->text)
		binder_problem(b, DIAG_CSV097, cell->at, cell->text, "reason_code '%s' is not a reason", cell->text)
			->hint = binder_hint(b, NAMES_WORDS, cell->text, fall_reason_ids + 1, FALL_REASON_COUNT - 1);
	return code;
}

/* A row with a code comes first, then that of the reviewer or of who was agreed, then one with words, then the first. */
static void keep_reason(struct binder *b, const struct judgement *judgement, const struct respondent *who,
			const struct judgement_row *row, enum fall_reason code)
{
	struct given_reason *kept = &b->sheet->reasons[judgement->index];
	int weight = 1 + 4 * (code != FALL_NOT_GIVEN) + 2 * who->agreed + (*row->reason.text != '\0');

	if (weight > kept->weight)
		*kept = (struct given_reason){ row, code, weight };
}

static void check_unjudged(struct binder *b, const struct judgement_row *row)
{
	if (framework_has_reviewer(b->framework) && !row->lost && !*row->judgement.text && *row->reason.text
	    && !*row->reason_code.text)
		binder_problem(b, DIAG_CSV008, row->judgement.at, NULL, "judgement is empty though a reason is given");
}

/* ---- the table ---- */

static void bind_row(struct binder *b, const struct judgement_row **first, const struct judgement_row *row)
{
	const struct judgement *judgement = known_judgement(b, &row->section);
	const struct respondent *who;
	enum fall_reason code;
	int level = -1;

	if (judgement && !binder_in_focus(b, &b->framework->sections[judgement->section], row->section.at))
		return;
	who = binder_respondent(b, &row->respondent);
	if (*row->previous.text && who)
		keep_previous(b, judgement, who, row);
	if (*row->judgement.text)
		level = expect_level(b, &row->judgement, "judgement");
	if (judgement && level > 0 && !binder_level_fits(b, &b->framework->sections[judgement->section], level,
							 &row->judgement))
		level = -1;
	check_unjudged(b, row);
	code = expect_code(b, &row->reason_code);
	if (!judgement || !who || !says_more_than_previous(row) || (*row->judgement.text && level < 0)
	    || judged_twice(b, first, judgement, who, row))
		return;
	if (level >= 0)
		keep_judgement(b, judgement, who, row, level);
	keep_reason(b, judgement, who, row, code);
}

void binder_judgements(struct binder *b)
{
	size_t n_cells = b->framework->n_judgements * b->framework->n_respondents;
	const struct judgement_row **first = arena_array(b->arena, n_cells, sizeof(*first));

	for (size_t i = 0; i < b->evidence->n_judgements; i++)
		bind_row(b, first, &b->evidence->judgements[i]);
	take_earlier_judgements(b);
}
